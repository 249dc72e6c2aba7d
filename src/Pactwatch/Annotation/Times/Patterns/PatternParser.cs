using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>
/// Reads the patterns' notation (docs/times.md): words with "|" between them, classes in braces, "?" behind what may
/// be missing, parentheses around a group, "&lt;" and "&gt;" in front of what must stand before or behind, "!" for what must not.
/// </summary>
internal sealed class PatternParser(TimeVocabulary vocabulary, IReadOnlyDictionary<string, string> groups)
{
    private static readonly Dictionary<string, (NodeKind Kind, Slot Slot, WordClass Classes)> Classes = new(StringComparer.Ordinal)
    {
        ["month"] = (NodeKind.Token, Slot.Month, WordClass.Month),
        ["suremonth"] = (NodeKind.Token, Slot.Month, WordClass.SureMonth),
        ["weekday"] = (NodeKind.Token, Slot.Weekday, WordClass.Weekday),
        ["unit"] = (NodeKind.Token, Slot.Unit, WordClass.Unit),
        ["units"] = (NodeKind.Token, Slot.Unit, WordClass.Units),
        ["anyunit"] = (NodeKind.Token, Slot.Unit, WordClass.Unit | WordClass.Units),
        ["season"] = (NodeKind.Token, Slot.Code, WordClass.Season),
        ["part"] = (NodeKind.Token, Slot.Code, WordClass.Part),
        ["dayword"] = (NodeKind.Token, Slot.Shift, WordClass.DayWord),
        ["set"] = (NodeKind.Token, Slot.Value, WordClass.Set),
        ["namedhour"] = (NodeKind.Token, Slot.Clock, WordClass.NamedHour),
        ["zone"] = (NodeKind.Token, Slot.Zone, WordClass.Zone),
        ["shift"] = (NodeKind.Token, Slot.Shift, WordClass.Shift),
        ["early"] = (NodeKind.Token, Slot.Portion, WordClass.Early),
        ["end"] = (NodeKind.Token, Slot.Portion, WordClass.End),
        ["nineties"] = (NodeKind.Token, Slot.Year, WordClass.Nineties),
        ["decade"] = (NodeKind.Token, Slot.Year, WordClass.Decade),
        ["quarter"] = (NodeKind.Token, Slot.Code, WordClass.Quarter),
        ["date"] = (NodeKind.Token, Slot.Value, WordClass.NumericDate),
        ["daydigits"] = (NodeKind.Token, Slot.Day, WordClass.DayDigits),
        ["digits"] = (NodeKind.Token, Slot.Number, WordClass.Digits),
        ["number"] = (NodeKind.Token, Slot.Number, WordClass.Number),
        ["hyphen"] = (NodeKind.Token, Slot.None, WordClass.Hyphen),
        ["cap"] = (NodeKind.Token, Slot.None, WordClass.Capital),
        ["name"] = (NodeKind.Token, Slot.None, WordClass.Name),
        ["stop"] = (NodeKind.Token, Slot.None, WordClass.Stop),
        ["noun"] = (NodeKind.Token, Slot.None, WordClass.Noun),
        ["verb"] = (NodeKind.Token, Slot.None, WordClass.Verb),
        ["fouryear"] = (NodeKind.Token, Slot.Year, WordClass.Year),
        ["likelyyear"] = (NodeKind.Token, Slot.Year, WordClass.LikelyYear),
        ["plural"] = (NodeKind.Token, Slot.None, WordClass.Plural),
        ["foreign"] = (NodeKind.Token, Slot.None, WordClass.ForeignMonth),
        ["decimal"] = (NodeKind.Token, Slot.None, WordClass.Decimal),
        ["count"] = (NodeKind.Count, Slot.Count, WordClass.None),
        ["ordinal"] = (NodeKind.Ordinal, Slot.Number, WordClass.None),
        ["day"] = (NodeKind.Day, Slot.Day, WordClass.None),
        ["year"] = (NodeKind.Year, Slot.Year, WordClass.None),
        ["hour"] = (NodeKind.Hour, Slot.Clock, WordClass.None),
        ["colon"] = (NodeKind.Token, Slot.Clock, WordClass.Colon),
        ["mod"] = (NodeKind.Mod, Slot.Mod, WordClass.None),
        ["daytime"] = (NodeKind.DayTime, Slot.None, WordClass.None),
        ["time"] = (NodeKind.Time, Slot.None, WordClass.None),
        ["holiday"] = (NodeKind.Holiday, Slot.Code, WordClass.None),
        ["reference"] = (NodeKind.Reference, Slot.Value, WordClass.None),
    };

    private string[] items = [];
    private int at;

    /// <exception cref="FormatException">The pattern does not follow the notation; the message names the fault.</exception>
    public PatternNode Parse(string pattern)
    {
        items = Spread(pattern).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        at = 0;
        var first = Sequence(null);
        if (at < items.Length) throw new FormatException($"A closing parenthesis too many in '{pattern}'.");
        return first ?? throw new FormatException($"The pattern '{pattern}' is empty.");
    }

    // Puts in the words of the sets that it names; parentheses stand alone.
    private string Spread(string pattern)
    {
        var spread = pattern.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal).Replace(") ?", ")?", StringComparison.Ordinal);
        foreach (var (name, words) in groups)
            spread = spread.Replace('%' + name, words, StringComparison.Ordinal);
        return spread;
    }

    // Parsed from the left, linked from the right: every item is told what follows it.
    private PatternNode? Sequence(PatternNode? after)
    {
        var choices = new List<List<Func<PatternNode?, PatternNode?>>> { new() };
        while (at < items.Length && items[at] is not (")" or ")?"))
        {
            var item = items[at++];
            if (item == "|") choices.Add([]);
            else choices[^1].Add(item == "(" ? Group() : Item(item));
        }

        PatternNode? first = null;
        for (var choice = choices.Count - 1; choice >= 0; choice--)
        {
            var node = after;
            for (var i = choices[choice].Count - 1; i >= 0; i--) node = choices[choice][i](node);
            first = choice == choices.Count - 1 ? node : new PatternNode { Kind = NodeKind.Fork, Next = node, Other = first };
        }

        return first;
    }

    // A group is parsed again for each place that it is linked to, since what follows is part of its nodes.
    private Func<PatternNode?, PatternNode?> Group()
    {
        var start = at;
        Sequence(null);
        if (at >= items.Length) throw new FormatException("A parenthesis is not closed.");
        var isOptional = items[at++] == ")?";
        var group = items[start..(at - 1)];
        return after =>
        {
            var inner = new PatternParser(vocabulary, groups) { items = group, at = 0 }.Sequence(after);
            return isOptional ? new PatternNode { Kind = NodeKind.Fork, Next = inner, Other = after } : inner;
        };
    }

    private Func<PatternNode?, PatternNode?> Item(string item)
    {
        var isOptional = item.Length > 1 && item[^1] == '?';
        var text = isOptional ? item[..^1] : item;
        var kind = text[0] switch { '<' when text.Length > 1 => text[1] == '<' ? NodeKind.FarBehind : NodeKind.Behind, '>' when text.Length > 1 => text[1] == '>' ? NodeKind.FarAhead : NodeKind.Ahead, _ => NodeKind.Token };
        if (kind != NodeKind.Token) text = text[(kind is NodeKind.FarBehind or NodeKind.FarAhead ? 2 : 1)..];
        var isNot = text.Length > 1 && text[0] == '!';
        if (isNot) text = text[1..];
        var template = Test(text, kind, isNot);
        return after =>
        {
            var node = new PatternNode { Kind = template.Kind, Words = template.Words, Classes = template.Classes, IsNot = template.IsNot, Slot = template.Slot, Next = after };
            return isOptional ? new PatternNode { Kind = NodeKind.Fork, Next = node, Other = after } : node;
        };
    }

    private PatternNode Test(string text, NodeKind kind, bool isNot)
    {
        var (classes, slot) = (WordClass.None, Slot.None);
        var ids = new List<int>();
        foreach (var part in text.Split('|'))
        {
            // Parentheses group in this notation, so their own signs have names.
            if (part.Length < 3 || part[0] != '{' || part is "{open}" or "{close}")
            {
                ids.Add(vocabulary.Add(part switch { "{open}" => "(", "{close}" => ")", _ => part }).Id);
                continue;
            }

            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var name = part[1..(colon > 0 ? colon : part.Length - 1)];
            if (!Classes.TryGetValue(name, out var known)) throw new FormatException($"No class is called '{name}'.");
            slot = colon > 0 ? Enum.Parse<Slot>(part[(colon + 1)..^1], ignoreCase: true) : known.Slot;
            if (known.Kind != NodeKind.Token && kind == NodeKind.Token) return new PatternNode { Kind = known.Kind, Slot = slot };
            classes |= known.Classes;
        }

        var words = new bool[ids.Count == 0 ? 0 : ids.Max() + 1];
        foreach (var id in ids) words[id] = true;
        return new PatternNode { Kind = kind, Words = words, Classes = classes, IsNot = isNot, Slot = kind == NodeKind.Token ? slot : Slot.None };
    }
}
