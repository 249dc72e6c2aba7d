using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Web;

/// <summary>The words of the sections, and which of them an accord has.</summary>
internal static class AccordSections
{
    public static ImmutableArray<AccordSection> All { get; } = [.. Enum.GetValues<AccordSection>()];

    public static AccordSection? Named(string? word)
    {
        foreach (var section in All)
        {
            if (section.Word() == word) return section;
        }

        return null;
    }

    /// <summary>In addresses and ids ("matrix").</summary>
    public static string Word(this AccordSection section) => section.ToString().ToLowerInvariant();

    /// <summary>The id of the section on a page.</summary>
    public static string Id(this AccordSection section, Accord accord) => $"{accord.Id}-{section.Word()}";

    public static string Heading(this AccordSection section) => section switch
    {
        AccordSection.Due => "What falls due",
        AccordSection.Text => "The agreement’s own text",
        AccordSection.Ledger => "Undertakings",
        AccordSection.Matrix => "Month by month",
        AccordSection.Disagreements => "Where reports disagree",
        AccordSection.Revisions => "What was changed",
        AccordSection.Status => "Where it stands",
        AccordSection.Events => "What has happened",
        AccordSection.Others => "Told of, not undertaken",
        AccordSection.Origins => "Who took it from whom",
        _ => section.ToString(),
    };

    /// <summary>Whether there is something to show; deadlines, ledger, standing and reports are shown even where they say that there is nothing.</summary>
    public static bool IsThere(this AccordSection section, LedgerView view, Accord accord) => section switch
    {
        AccordSection.Text => !accord.Instruments.IsEmpty,
        AccordSection.Matrix => !accord.Undertakings.IsEmpty,
        AccordSection.Disagreements => !accord.Discrepancies.IsEmpty,
        AccordSection.Revisions => !accord.Revisions.IsEmpty,
        AccordSection.Timeline => !view.Timeline(accord).IsEmpty,
        AccordSection.Events => !accord.Events.IsEmpty,
        AccordSection.Incidents => !accord.Incidents.IsEmpty,
        AccordSection.Figures => !accord.Figures.IsEmpty,
        AccordSection.Quotes => !accord.Quotes.IsEmpty,
        AccordSection.Others => !accord.Others.IsEmpty,
        AccordSection.Origins => !accord.Derivations.IsEmpty,
        _ => true,
    };
}
