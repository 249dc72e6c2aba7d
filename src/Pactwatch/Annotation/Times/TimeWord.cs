namespace Pactwatch.Annotation.Times;

/// <summary>Kinds of word in words.tsv.</summary>
internal enum TimeWordKind
{
    Month,
    Weekday,
    Unit,
    Season,
    Part,
    Number,
    Ordinal,
    Day,
    Set,
    Clock,
    Zone,
}

/// <summary>A word of time and its value; an unsure one ("may", "march", "fall") needs a number or "last", "next", "this" beside it.</summary>
internal sealed record TimeWord(TimeWordKind Kind, string Value, bool IsUnsure)
{
    public int Number { get; } = int.TryParse(Value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
}
