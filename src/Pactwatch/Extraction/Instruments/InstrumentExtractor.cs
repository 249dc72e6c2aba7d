using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Parties;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Instruments;

/// <summary>
/// Reads an agreement's own text: its clauses, its terms, the day that it counts from and what it binds whom to. A
/// version in a language that isn't read is cut into its clauses all the same.
/// </summary>
public static partial class InstrumentExtractor
{
    /// <summary>
    /// In characters: of a longer text all clauses are cut, and what binds is read from the first so many. The longest
    /// agreements that were made are about as long.
    /// </summary>
    public const int LongestRead = 1_000_000;

    /// <param name="annotate">Makes all annotation layers of a report; a pure function.</param>
    public static ReportClaims Extract(Report report, bool isRead, Func<Report, AnnotatedReport> annotate)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(annotate);
        var authority = report.Authority ?? InstrumentAuthority.Leaked;
        var all = ClauseTree.Of(report.Text);
        if (!isRead) return new ReportClaims(new AnnotatedReport(report), [], [], [], [], []) { Instrument = new Instrument(report.Id, authority, false, all, []) };

        var annotated = annotate(Beginning(report)) with { Report = report };
        ImmutableArray<Clause> clauses = report.Text.Length <= LongestRead ? all : [.. all.TakeWhile(clause => clause.Span.End <= LongestRead)];
        var terms = new StartReader(annotated).Read(TermReader.Read(report.Text, clauses), clauses);
        var parties = Parties(annotated, terms, clauses);
        var replacements = new TermReplacements(terms, parties, SignedOn(report));
        var composed = ComposedClauses.Of(annotated, clauses, replacements, annotate);
        var telling = terms.Select(term => term.Clause).ToHashSet();
        var undertakings = new ClauseUndertakings(annotated, clauses, composed, replacements)
            .Read(clause => !telling.Contains(clause) || Binds().IsMatch(report.Text[clauses[clause].Words]) && !IsOnlyTelling(report, clauses[clause], clause, terms));
        return new ReportClaims(annotated, undertakings, [], [], [], Statuses(report, all)) { Instrument = new Instrument(report.Id, authority, true, all, terms) { Parties = [.. parties.Select(WithoutArticle)] } };
    }

    private static Report Beginning(Report report)
    {
        var text = report.Text;
        if (text.Length <= LongestRead) return report;
        var end = char.IsHighSurrogate(text.Characters[LongestRead - 1]) ? LongestRead - 1 : LongestRead;
        var blocks = text.Blocks.Where(block => block.Span.Start < end).Select(block => block with { Span = new TextSpan(block.Span.Start, Math.Min(block.Span.End, end)) });
        return report with { Reading = report.Reading with { Text = new ReportText(text.Characters[..end], [.. blocks]) } };
    }

    private static LocalDate? SignedOn(Report report) => report.Authority == InstrumentAuthority.Signed ? report.Published.Date : null;

    // "Effective Date" means …; "shall enter into force on …": such a clause says nothing else.
    private static bool IsOnlyTelling(Report report, Clause clause, int at, ImmutableArray<DefinedTerm> terms) =>
        terms.Any(term => term.Clause == at && (term.Term == StartReader.EntryIntoForce || term.Kind != DefinedKind.Party && !report.Text[clause.Words].Contains('(', StringComparison.Ordinal)));

    /// <summary>Those who are bound: as the text defines them, else the two states that its opening names.</summary>
    private static ImmutableArray<string> Parties(AnnotatedReport annotated, ImmutableArray<DefinedTerm> terms, ImmutableArray<Clause> clauses)
    {
        ImmutableArray<string> defined = [.. terms.Where(term => term.Kind == DefinedKind.Party && term.Meaning.Length > 0 && !TermReader.IsAllParties(term.Term)).Select(Named).Distinct(StringComparer.Ordinal)];
        if (defined.Length > 1) return defined;
        var opening = clauses.FirstOrDefault(clause => clause.Role is ClauseRole.Text or ClauseRole.ListHead)?.Span.Start ?? int.MaxValue;
        ImmutableArray<string> named =
        [
            .. annotated.Entities.Where(entity => entity.Span.Start < opening && (entity.State is not null || entity.Type is EntityType.Organization))
                .Select(entity => entity.State ?? entity.Name).Distinct(StringComparer.Ordinal),
        ];
        return named.Length == 2 ? named : [];
    }

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;

    private static string Named(DefinedTerm term) => term.Meaning.EndsWith(" of " + term.Term, StringComparison.Ordinal) || term.Meaning == term.Term ? term.Term : "the " + term.Meaning;

    /// <summary>A text that was signed or announced says itself that it was.</summary>
    private static ImmutableArray<StatusClaim> Statuses(Report report, ImmutableArray<Clause> clauses)
    {
        var found = ImmutableArray.CreateBuilder<StatusClaim>();
        if (report.Authority is InstrumentAuthority.Signed or InstrumentAuthority.Announced)
        {
            var words = clauses.FirstOrDefault(clause => clause.Role == ClauseRole.Signatures)?.Span ?? (report.Text.Blocks.IsEmpty ? default : report.Text.Blocks[0].Span);
            var value = report.Authority == InstrumentAuthority.Signed ? AgreementStatus.Signed : AgreementStatus.Announced;
            found.Add(new StatusClaim(report.Id, words, [], Stance.Asserts, value, report.Published.Date));
        }

        return found.ToImmutable();
    }

    [GeneratedRegex(@"(?:^|\s)(?:shall|must|undertakes?|agrees?|may)\s", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Binds();
}
