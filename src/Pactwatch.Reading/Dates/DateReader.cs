using System.Collections.Frozen;
using Pactwatch.Language;
using Pactwatch.Reading.Languages;

namespace Pactwatch.Reading.Dates;

/// <summary>Reads a date that starts at a token, in each of the shapes that dates have. It looks at no more than a dozen tokens.</summary>
internal sealed class DateReader(string text, List<DateToken> tokens, string? language)
{
    private static readonly FrozenSet<string> Ordinals = Set("st nd rd th er ère re e ème de nde го й ый ое ве а я ος η º ª o a");
    private static readonly FrozenSet<string> Joining = Set("of de del di d da do du des af van i ב the tháng том yil год року рік ng");
    private static readonly FrozenSet<string> YearWords = Set("m gada g г год года року р พศ yil жыл");
    private static readonly FrozenSet<string> ClockWords = Set("gmt utc hours hrs h uhr est edt cet");

    private static readonly FrozenSet<string>[] Units = [.. Enumerable.Range(0, 3).Select(at => At(language => language.Units, at))];
    private static readonly FrozenSet<string>[] Before = [.. Enumerable.Range(0, 3).Select(at => At(language => language.Before, at))];
    private static readonly FrozenDictionary<string, int> Eras = KnownLanguages.All.SelectMany(known => known.Eras.Chunk(2))
        .ToFrozenDictionary(era => era[0], era => int.Parse(era[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public int Count => tokens.Count;

    /// <summary>Words that only stand within a date ("of", "năm", "年").</summary>
    public static IEnumerable<string> WordsWithin => [.. Joining, .. YearWords, .. Before.SelectMany(words => words), .. Units.SelectMany(words => words), .. Eras.Keys];

    /// <summary>The date that starts at this token, and the token behind it; null where none does.</summary>
    public DateMention? ReadAt(int at, out int end)
    {
        end = at;
        if (tokens[at].Kind == DateTokenKind.Sign) return null;
        if (tokens[at].Kind == DateTokenKind.Word) return tokens[at].IsAttached && IsNumberAt(at - 1) ? null : FromEra(at, ref end) ?? FromMonth(at, ref end);
        if (IsWithinNumber(at)) return null;
        return tokens[at].Length == 4
            ? FromYear(at, ref end)
            : tokens[at].Length <= 2 ? FromDay(at, ref end) ?? FromUnits(at, tokens[at], yearBefore: null, ref end) : null;
    }

    // 2031-03-04, 2031. 3. 4., 2031年3月4日, 2031 March 4, 2031. március 4., 2031. gada 4. marts
    private DateMention? FromYear(int at, ref int end)
    {
        if (FromUnits(at + 2, Token(at + 2), IsUnit(at + 1, 0) ? tokens[at].Value : null, ref end, at) is { } signs) return signs;
        if (YearFirst(at, ref end) is { } numeric) return numeric;
        var next = SkipSigns(at + 1, "-./,");
        if (IsWord(next, YearWords)) next = SkipSigns(next + 1, ".");
        if (MonthAt(next, out var behind) is { } month)
        {
            var day = SkipSigns(behind, "-./");
            if (!Token(day).IsNumber(1, 2) || IsSignAt(day + 1, ':')) return null;
            return Mention(at, AfterOrdinal(day + 1), DateParts.Named(tokens[at].Value, month, tokens[day].Value), ref end);
        }

        // 2031. gada 4. marts
        if (next <= at + 1 || !Token(next).IsNumber(1, 2) || !IsWord(SkipSigns(at + 1, "."), YearWords)) return null;
        return MonthAt(AfterOrdinal(next + 1), out behind) is { } named ? Mention(at, behind, DateParts.Named(tokens[at].Value, named, tokens[next].Value), ref end) : null;
    }

    private DateMention? YearFirst(int at, ref int end)
    {
        if (Token(at + 1) is not { Kind: DateTokenKind.Sign } sign || !Separates(sign) || !Token(at + 2).IsNumber(1, 2) || !Token(at + 3).IsSign((char)sign.Value) || !Token(at + 4).IsNumber(1, 2)) return null;
        // Only behind full stops does a space stand (2031. 3. 4.).
        if (sign.Value != '.' && !(tokens[at + 2].IsAttached && tokens[at + 4].IsAttached)) return null;
        return Mention(at, at + 5, DateParts.YearFirst(tokens[at].Value, tokens[at + 2].Value, tokens[at + 4].Value, text[tokens[at].Start] is >= '۰' and <= '۹'), ref end);
    }

    // 3月4日 with or without a year before it.
    private DateMention? FromUnits(int at, DateToken month, int? yearBefore, ref int end, int? start = null)
    {
        if ((start is not null && yearBefore is null) || !month.IsNumber(1, 2) || !IsUnit(at + 1, 1) || !Token(at + 2).IsNumber(1, 2)) return null;
        return Mention(start ?? at, IsUnit(at + 3, 2) ? at + 4 : at + 3, DateParts.Common(yearBefore, month.Value, tokens[at + 2].Value), ref end);
    }

    // 令和13年3月4日
    private DateMention? FromEra(int at, ref int end)
    {
        if (!Eras.TryGetValue(TextOf(at), out var yearBefore) || !Token(at + 1).IsNumber(1, 3) || !IsUnit(at + 2, 0)) return null;
        return FromUnits(at + 3, Token(at + 3), yearBefore + tokens[at + 1].Value, ref end, at);
    }

    // 4.3.2031, 04/03/2031, 4 March 2031, 4th of March, 4 tháng 3 năm 2031
    private DateMention? FromDay(int at, ref int end)
    {
        if (Numeric(at, ref end) is { } numeric) return numeric;
        var next = AfterOrdinal(at + 1);
        if (IsWord(next, Before[1]) && Token(next + 1).IsNumber(1, 2))
        {
            var year = SkipSigns(next + 2, ",/-");
            if (IsWord(year, Before[2])) year++;
            if (!Token(year).IsNumber(4, 4)) return null;
            return Mention(at, year + 1, DateParts.Common(tokens[year].Value, tokens[next + 1].Value, tokens[at].Value), ref end);
        }

        next = SkipSigns(next, "-/,");
        if (IsWord(next, Joining)) next = SkipSigns(next + 1, "'");
        if (MonthAt(next, out var behind) is not { } month) return null;
        return WithYear(at, behind, month, tokens[at].Value, ref end);
    }

    private DateMention? Numeric(int at, ref int end)
    {
        if (Token(at + 1) is not { Kind: DateTokenKind.Sign, IsAttached: true } sign || !Separates(sign) || !Token(at + 2).IsNumber(1, 2) || !Token(at + 3).IsSign((char)sign.Value)) return null;
        var year = Token(at + 4);
        var isSpaced = !tokens[at + 2].IsAttached || !year.IsAttached;
        if (year.Kind != DateTokenKind.Number || year.Length is not (2 or 4) || (isSpaced && (sign.Value != '.' || year.Length == 2))) return null;
        // A longer row of numbers is an address or a version.
        if (Token(at + 5) is { Kind: DateTokenKind.Sign, IsAttached: true } more && Separates(more) && Token(at + 6) is { Kind: DateTokenKind.Number, IsAttached: true }) return null;
        // "28.09.1912:44" has lost the space before its clock time.
        if (year.Length == 4 && Token(at + 5) is { Kind: DateTokenKind.Sign, Value: ':', IsAttached: true } && Token(at + 6) is { Kind: DateTokenKind.Number, Length: 2, IsAttached: true })
            return Mention(at, at + 5, DateParts.Numeric(DateParts.WholeYear(year.Value / 100), tokens[at].Value, tokens[at + 2].Value, (char)sign.Value) is { Day: > 0 } glued ? glued : null, ref end);
        var mention = year.Length == 2
            ? DateParts.Numeric(DateParts.WholeYear(year.Value), tokens[at].Value, tokens[at + 2].Value, (char)sign.Value) with { HasShortYear = true }
            : DateParts.Numeric(year.Value, tokens[at].Value, tokens[at + 2].Value, (char)sign.Value);
        return Mention(at, at + 5, mention.Day == 0 ? null : mention, ref end);
    }

    // March 4, 2031; Mar 04 23:40:00 CET 2031; March 4-6, 2031
    private DateMention? FromMonth(int at, ref int end)
    {
        if (MonthAt(at, out var behind) is not { } month) return null;
        var day = SkipSigns(behind, ".,-/");
        if (IsWord(day, Joining)) day++;
        if (!Token(day).IsNumber(1, 2) || (Token(day).IsAttached && Token(day - 1).Kind == DateTokenKind.Word)) return null;
        if (Token(day + 1) is { Kind: DateTokenKind.Sign, IsAttached: true } sign && sign.Value is ':' or '%' or '.' && (sign.Value != '.' || Token(day + 2) is { Kind: DateTokenKind.Number, IsAttached: true })) return null;
        var next = AfterOrdinal(day + 1);
        if (IsSignAt(next, '-') && Token(next + 1).IsNumber(1, 2)) next = AfterOrdinal(next + 2);
        return WithYear(at, AfterClock(next), month, tokens[day].Value, ref end, dayEnd: AfterOrdinal(day + 1));
    }

    private DateMention? WithYear(int at, int next, MonthName month, int day, ref int end, int? dayEnd = null)
    {
        var year = SkipSigns(next, ".,-/'");
        if (IsWord(year, Joining) || IsWord(year, YearWords)) year = SkipSigns(year + 1, ".");
        var isAttachedTwo = Token(year) is { Kind: DateTokenKind.Number, Length: 2, IsAttached: true } && Token(year - 1) is { Kind: DateTokenKind.Sign, Value: '-' or '\'' };
        if (Token(year).IsNumber(4, 4) && !(DateParts.MayBeClock(tokens[year].Value) && IsWord(year + 1, ClockWords)) && DateParts.Named(tokens[year].Value, month, day) is { } dated)
            return Mention(at, year + 1, dated, ref end);
        if (isAttachedTwo && DateParts.Named(DateParts.WholeYear(tokens[year].Value), month, day) is { } shortened) return Mention(at, year + 1, shortened, ref end);
        // Without a year the short names of other languages ("set 5", "mar 5") are too often something else.
        if (month.IsSolar || (month.Language is not "en" && month.Language != language && IsShortAt(at, next))) return null;
        return Mention(at, dayEnd ?? next, DateParts.Named(null, month, day), ref end);
    }

    private bool IsShortAt(int at, int next)
    {
        for (var i = at; i < next; i++)
        {
            if (tokens[i].Kind == DateTokenKind.Word && tokens[i].Length > 3 && Scripts.Of(text[tokens[i].Start]) == Script.Latin) return false;
        }

        return true;
    }

    private DateMention? Mention(int at, int behind, DateMention? mention, ref int end)
    {
        if (mention is not { } read) return null;
        end = behind;
        return read with { Span = new TextSpan(tokens[at].Start, tokens[behind - 1].End) };
    }

    private MonthName? MonthAt(int at, out int behind)
    {
        behind = at + 1;
        if (Token(at).Kind != DateTokenKind.Word || at >= tokens.Count) return null;
        if (MonthNames.Opens(TextOf(at)) && Token(at + 1).Kind == DateTokenKind.Word && MonthNames.Find(TextOf(at) + " " + TextOf(at + 1), language) is { } two)
        {
            behind = at + 2;
            return two;
        }

        var month = MonthNames.Find(TextOf(at).Replace(".", "", StringComparison.Ordinal), language);
        if (month is not null && IsSignAt(behind, '.')) behind++;
        return month;
    }

    /// <summary>Behind "th", "." or "º" on a number.</summary>
    private int AfterOrdinal(int at)
    {
        if (!Token(at).IsAttached) return at;
        if (IsSignAt(at, '.') || IsSignAt(at, 'º') || IsSignAt(at, '°') || IsWord(at, Ordinals)) return at + 1;
        return IsSignAt(at, '-') && Token(at + 1).IsAttached && IsWord(at + 1, Ordinals) ? at + 2 : at;
    }

    /// <summary>Behind a time of day and its zone, where a year follows.</summary>
    private int AfterClock(int at)
    {
        if (!Token(at).IsNumber(1, 2) || !IsSignAt(at + 1, ':')) return at;
        var next = at + 3;
        if (IsSignAt(next, ':')) next += 2;
        if (Token(next).Kind == DateTokenKind.Word) next++;
        return Token(next).IsNumber(4, 4) ? next : at;
    }

    private int SkipSigns(int at, string signs)
    {
        for (var skipped = 0; skipped < 2 && Token(at) is { Kind: DateTokenKind.Sign } sign && signs.Contains((char)sign.Value, StringComparison.Ordinal); skipped++) at++;
        return at;
    }

    private DateToken Token(int at) => at >= 0 && at < tokens.Count ? tokens[at] : new DateToken(DateTokenKind.Sign, 0, 0, 0, false);

    private bool IsNumberAt(int at) => at >= 0 && Token(at).Kind == DateTokenKind.Number;

    private bool IsSignAt(int at, char sign) => Token(at).IsSign(sign);

    private bool IsWithinNumber(int at) =>
        tokens[at].IsAttached && ((Token(at - 1) is { Kind: DateTokenKind.Sign } sign && Separates(sign) && sign.IsAttached && IsNumberAt(at - 2)) || (Token(at - 1).Kind == DateTokenKind.Word && tokens[at].Length <= 2 && !IsDateWordBefore(at)));

    // "Am4. März" has lost its space, "v4" is something else; signs of a script without spaces stand close.
    private bool IsDateWordBefore(int at) => Scripts.WritesWithoutSpaces(Scripts.Of(text[tokens[at - 1].Start])) || Scripts.Of(text[tokens[at - 1].Start]) == Script.Hangul;

    private bool IsUnit(int at, int unit) => IsWord(at, Units[unit]);

    private bool IsWord(int at, FrozenSet<string> words) => Token(at).Kind == DateTokenKind.Word && at < tokens.Count && words.Contains(TextOf(at).Replace(".", "", StringComparison.Ordinal));

    private string TextOf(int at) => text[tokens[at].Start..tokens[at].End];

    private static bool Separates(DateToken sign) => sign.Value is '-' or '/' or '.';

    private static FrozenSet<string> At(Func<LanguageWords, IReadOnlyList<string>> values, int at) =>
        KnownLanguages.All.Select(values).Where(three => three.Count == 3).Select(three => three[at]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
