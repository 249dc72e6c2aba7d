using Pactwatch.Ledger;

namespace Pactwatch.Web.Wording;

/// <summary>What was done of an undertaking and why it stands as it does, in words for people.</summary>
public static class StateWording
{
    /// <summary>
    /// Why it is called overdue, broken or lapsed; null for states that the evidence beside them explains. "Overdue"
    /// says no more than the reports do: that the date has passed and none of them says that it was done.
    /// </summary>
    public static string? Reason(Accord accord, UndertakingEntry entry)
    {
        ArgumentNullException.ThrowIfNull(accord);
        ArgumentNullException.ThrowIfNull(entry);
        return entry.State switch
        {
            UndertakingState.Overdue => $"Past its date; nothing in {LedgerWording.Count(accord.Reports.Length, "report")} of {LedgerWording.Of(accord.Origins)} says that it was done.",
            UndertakingState.Broken when entry.Completion.Any(completion => completion is { IsBreach: true, By: CompletionWitness.Verifier }) => "A verifier found that it was broken.",
            UndertakingState.Broken when accord.Incidents.Any(incident => incident.Verified > 0 && incident.Against.Contains(entry.Id, StringComparer.Ordinal)) => "A verifier found something done against it.",
            UndertakingState.Lapsed when entry.Conditions.Any(condition => condition.State == Condition.Failed) => "Its condition failed.",
            _ => null,
        };
    }

    /// <summary>"Done in part (Tarrin), says the verifier".</summary>
    public static string Of(Completion completion)
    {
        ArgumentNullException.ThrowIfNull(completion);
        var scope = completion.Scope.IsEmpty ? "" : $" ({string.Join(", ", completion.Scope)})";
        return $"{Extent(completion)}{scope}, says {Witness(completion.By)}";
    }

    /// <summary>How far it was done.</summary>
    public static string Extent(Completion completion)
    {
        ArgumentNullException.ThrowIfNull(completion);
        return completion.Extent switch
        {
            CompletionExtent.Full => "Done",
            CompletionExtent.Partial => "Done in part",
            CompletionExtent.Begun => "Begun",
            _ => completion.IsBreach ? "Broken" : "Not done",
        };
    }

    public static string Witness(CompletionWitness witness) => witness switch
    {
        CompletionWitness.Obligor => "the party bound",
        CompletionWitness.Beneficiary => "the beneficiary",
        CompletionWitness.Verifier => "the verifier",
        CompletionWitness.Third => "a third",
        _ => "the report itself",
    };
}
