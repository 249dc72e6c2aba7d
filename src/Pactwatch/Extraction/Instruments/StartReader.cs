using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Instruments;

/// <summary>The day that an agreement's text counts from: its date where the text or its signing gives one, else the event that brings it.</summary>
/// <param name="report">The text with its times.</param>
internal sealed partial class StartReader(AnnotatedReport report)
{
    /// <summary>What the text is said to enter into force by; words of the term that stands for that day.</summary>
    public const string EntryIntoForce = "entry into force";

    private static readonly ImmutableArray<(string Word, string Event)> Events = ReadEvents();

    /// <summary>The terms with the day of each that stands for one, and the day of entry into force where a clause tells it.</summary>
    public ImmutableArray<DefinedTerm> Read(ImmutableArray<DefinedTerm> terms, ImmutableArray<Clause> clauses)
    {
        var dated = terms.Select(term => term.Kind == DefinedKind.Day ? Dated(term, clauses[term.Clause]) : term);
        var entries =
            from at in Enumerable.Range(0, clauses.Length)
            let match = EntersIntoForce().Match(report.Text[clauses[at].Words])
            where match.Success
            select Dated(new DefinedTerm(EntryIntoForce, match.Groups["when"].Value.Trim().TrimEnd('.'), DefinedKind.Day, at), clauses[at]);
        return [.. dated.Concat(entries.Take(1))];
    }

    private DefinedTerm Dated(DefinedTerm term, Clause clause)
    {
        var named = EventIn(term.Meaning);
        var told = report.Within(clause.Span).Times.Where(time => time is { Type: TimexType.Date or TimexType.Time, From: { } first } && first == time.To).Select(time => time.From).FirstOrDefault();
        // "The date of signature" of a text that is signed is the day that it bears.
        var signed = named == "signing" && report.Report.Authority == InstrumentAuthority.Signed ? report.Report.Published.Date : null;
        return term with { On = (named is null ? told : null) ?? signed, Event = named };
    }

    private static string? EventIn(string meaning)
    {
        string? found = null;
        var words = meaning.ToLowerInvariant().Split([' ', ',', '.', ';'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words) found ??= Events.FirstOrDefault(pair => pair.Word == word).Event;
        return found ?? (meaning.Contains("into force", StringComparison.OrdinalIgnoreCase) ? EntryIntoForce : null);
    }

    // The nouns, and the verbs that tell the same.
    private static ImmutableArray<(string Word, string Event)> ReadEvents() =>
    [
        .. from row in Lexicon.Rows("Annotation/Times/English/event-verbs.tsv", 2)
           from word in Lexicon.List(row[1]).Prepend(row[0])
           select (word, row[0]),
        ("signature", "signing"),
    ];

    [GeneratedRegex("(?:shall|will) (?:enter|come) into (?:force|effect|operation)(?<when> .{3,160})|(?:shall|will) (?:take effect|become effective|be effective)(?<when> .{3,160})|(?:enters|comes) into (?:force|effect)(?<when> .{3,160})|takes effect(?<when> .{3,160})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex EntersIntoForce();
}
