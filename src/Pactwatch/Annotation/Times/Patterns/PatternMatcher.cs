using Pactwatch.Annotation.Times.Readings;
using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>Finds the longest pattern at a place of the sentence. One serves all sentences of a report.</summary>
internal sealed class PatternMatcher(TimeLexicon lexicon, TimeTokens tokens)
{
    // A pattern with this many forks tried at one place is given up: none of ours comes near it.
    private const int MostSteps = 2000;

    // Of the level that is being matched; a time inside another is matched in the midst of that.
    private Captures found = new();
    private Captures best = new();
    private Captures otherFound = new();
    private Captures otherBest = new();
    private TimeMatch?[] inner = new TimeMatch?[64];
    private bool[] isRead = new bool[64];
    private int bestEnd;
    private int steps;

    /// <summary>Forgets the sentence before.</summary>
    public void Begin()
    {
        if (inner.Length < tokens.Count) (inner, isRead) = (new TimeMatch?[tokens.Count * 2], new bool[tokens.Count * 2]);
        else Array.Clear(isRead, 0, tokens.Count);
    }

    /// <summary>The longest time that starts here, or null.</summary>
    public TimeMatch? At(int i)
    {
        var first = Inner(i);
        var composed = Longest(lexicon.Patterns.Composed(tokens[i]), i);
        return composed is { } whole && (first is null || whole.End > first.Value.End) ? whole : first;
    }

    private TimeMatch? Inner(int i)
    {
        if (i >= tokens.Count) return null;
        if (isRead[i]) return inner[i];
        isRead[i] = true;
        var (end, taken) = (bestEnd, steps);
        (found, otherFound, best, otherBest) = (otherFound, found, otherBest, best);
        inner[i] = Longest(lexicon.Patterns.Plain(tokens[i]), i);
        (found, otherFound, best, otherBest) = (otherFound, found, otherBest, best);
        (bestEnd, steps) = (end, taken);
        return inner[i];
    }

    private TimeMatch? Longest(TimePattern[] patterns, int i)
    {
        if (patterns.Length == 0) return null;
        var (end, chosen) = (i, (TimePattern?)null);
        TimeReading? reading = null;
        foreach (var pattern in patterns)
        {
            bestEnd = i;
            steps = 0;
            found.Clear();
            Run(pattern.First, i);
            if (bestEnd <= end) continue;
            var made = Make(pattern);
            if (made is null && pattern.Kind != ReadingKind.Nothing) continue;
            (end, chosen, reading) = (bestEnd, pattern, made);
        }

        return chosen is null ? null : new TimeMatch(reading, end, chosen.Number);
    }

    private TimeReading? Make(TimePattern pattern)
    {
        foreach (var given in pattern.Given)
        {
            best.Put(given.Slot, given.Number, given.Code);
            if (given.Slot == Slot.Count) best.Amount = given.Amount;
            if (given.Slot == Slot.Plus) best.Amount += given.Amount;
        }

        return ReadingMaker.Make(pattern.Kind, best);
    }

    private void Run(PatternNode? node, int i)
    {
        while (node is not null)
        {
            if (++steps > MostSteps) return;
            switch (node.Kind)
            {
                case NodeKind.Fork:
                    var (set, held, amount) = (found.Set, found.Inner, found.Amount);
                    Run(node.Next, i);
                    found.Back(set);
                    (found.Inner, found.Amount) = (held, amount);
                    node = node.Other;
                    continue;
                case NodeKind.Behind:
                    if (!node.Passes(tokens[i - 1])) return;
                    break;
                case NodeKind.FarBehind:
                    if (!node.Passes(tokens[i - 2])) return;
                    break;
                case NodeKind.Ahead:
                    if (!node.Passes(tokens[i])) return;
                    break;
                case NodeKind.FarAhead:
                    if (!node.Passes(tokens[i + 1])) return;
                    break;
                case NodeKind.Token:
                    if (i >= tokens.Count || !node.Passes(tokens[i])) return;
                    if (node.Slot != Slot.None) Put(node, i);
                    i++;
                    break;
                default:
                    i = Take(node, i);
                    if (i < 0) return;
                    break;
            }

            node = node.Next;
        }

        if (i <= bestEnd) return;
        bestEnd = i;
        best.CopyFrom(found);
    }

    private void Put(PatternNode node, int i)
    {
        ref readonly var token = ref tokens[i];
        var wordClass = (WordClass)(1UL << System.Numerics.BitOperations.TrailingZeroCount((ulong)(token.Classes & node.Classes)));
        found.Put(node.Slot, token.NumberAs(wordClass), token.Word?.Code(wordClass) ?? "");
    }

    // What spans several tokens or is no word: the end, -1 where it is not there.
    private int Take(PatternNode node, int i)
    {
        switch (node.Kind)
        {
            case NodeKind.Count:
                var end = CountReader.Read(tokens, i, out var amount);
                if (end == i) return -1;
                found.Amount = amount;
                found.Put(node.Slot, 0, null);
                return end;
            case NodeKind.Ordinal:
                return Keep(node, CountReader.Ordinal(tokens, i, out var ordinal), i, ordinal);
            case NodeKind.Day:
                return Keep(node, CountReader.Day(tokens, i, out var day), i, day);
            case NodeKind.Year:
                return Keep(node, CountReader.Year(tokens, i, out var year), i, year);
            case NodeKind.Hour:
                return Keep(node, HourReader.Read(tokens, i, out var minutes), i, minutes);
            case NodeKind.Time or NodeKind.DayTime:
                if (Inner(i) is not { Reading: { } reading } match || !IsFit(node.Kind, reading)) return -1;
                found.Inner = reading;
                return match.End;
            case NodeKind.Mod:
                return Phrase(node, lexicon.Mods, i);
            case NodeKind.Holiday:
                return Phrase(node, lexicon.Holidays, i);
            default:
                return Phrase(node, lexicon.References, i);
        }
    }

    // Lengths, sets and vague times have no parts.
    private static bool IsFit(NodeKind kind, TimeReading reading) => kind == NodeKind.DayTime
        ? reading is DateReading { Day: not null } or WeekdayReading { IsWeekend: false } or HolidayReading or ShiftReading { Unit: "D" } or LaterReading { Unit: "D" }
        : reading is DateReading or WeekdayReading or SeasonReading or HolidayReading or ShiftReading { IsPeriod: true } or LaterReading { IsPeriod: true }
            or DecadeReading or CenturyReading or YearBeforeChristReading or FiscalReading;

    private int Keep(PatternNode node, int end, int i, int number)
    {
        if (end == i) return -1;
        found.Put(node.Slot, number, "");
        return end;
    }

    private int Phrase(PatternNode node, PhraseList phrases, int i)
    {
        if (phrases.Find(tokens, i, out var code) is not (> 0 and var length)) return -1;
        found.Put(node.Slot, 0, code);
        return i + length;
    }
}
