using System.Collections.Immutable;
using System.Globalization;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Derivation.Paraphrase;

/// <summary>
/// Reads the facts of a report in the order of its text: what a rewriter keeps when he changes every word. Words of
/// public statements, credits and furniture hold none.
/// </summary>
internal static class FactReader
{
    /// <summary>"two", "three" stand in most texts.</summary>
    private const decimal SmallestTelling = 4;

    private static readonly Remembered<AnnotatedReport, ImmutableArray<Fact>> Facts = new(report => Make(report, ReportWords.Of(report)));

    public static ImmutableArray<Fact> Read(AnnotatedReport report) => Facts.Of(report);

    private static ImmutableArray<Fact> Make(AnnotatedReport report, ReportWords words)
    {
        var text = report.Text.Characters;
        var facts = new List<Fact>();
        var taken = new List<TextSpan>();
        foreach (var time in report.Times)
        {
            taken.Add(time.Span);
            if (time.Value.AsSpan().ContainsAnyInRange('0', '9')) Add("t:" + time.Value, time.Span, isName: false);
        }

        foreach (var quantity in report.Quantities)
        {
            taken.Add(quantity.Number);
            if (Value(quantity) is { } value) Add(value, quantity.Number, isName: false);
        }

        foreach (var name in report.Entities.Where(name => name.Type != EntityType.Norp)) Add("n:" + name.Name, name.Span, isName: true);
        foreach (var token in report.Tokens)
        {
            if (char.IsAsciiDigit(text[token.Span.Start]) && !taken.Exists(span => span.Overlaps(token.Span)) && Digits(token.Span.SliceOf(text)) is { } digits) Add(digits, token.Span, isName: false);
        }

        return [.. facts.Where(fact => words.IsOwn(fact.Span)).OrderBy(fact => fact.Span)];

        void Add(string key, TextSpan span, bool isName) => facts.Add(new Fact(key, span, report.SentenceFrom(span.Start), isName));
    }

    /// <summary>A hash of a fact's key, the same on every machine.</summary>
    public static uint Fingerprint(string key)
    {
        var hash = 0x811C9DC5;
        foreach (var character in key) hash = unchecked((hash ^ character) * 0x01000193);
        return unchecked((hash ^ (hash >> 15)) * 0x9E3779B1);
    }

    private static string? Value(Quantity quantity) =>
        quantity is { Min: { } min, Max: { } max } && min == max && min >= SmallestTelling ? Key(min) : null;

    private static string? Digits(ReadOnlySpan<char> digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && value >= SmallestTelling ? Key(value) : null;

    private static string Key(decimal value) => "q:" + (value / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
