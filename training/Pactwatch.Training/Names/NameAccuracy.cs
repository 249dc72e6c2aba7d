using System.Collections.Immutable;
using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>Names found against names marked: exact extent and kind, a facility counted as a location, with the corpus's own tokens.</summary>
internal sealed class NameAccuracy
{
    private readonly SortedDictionary<string, (int Right, int Gold, int Found)> counts = new(StringComparer.Ordinal);

    public void Add(NameModel model, NameClues clues, IEnumerable<NameText> texts, Func<string[], string[]> recase)
    {
        foreach (var text in texts)
        {
            var document = new NameDocument(clues, text.Sentences.Sum(sentence => sentence.Forms.Length));
            foreach (var sentence in text.Sentences)
            {
                foreach (var form in recase(sentence.Forms)) document.Add(form);
                document.EndSentence(0);
            }

            document.Tag(model);
            for (var s = 0; s < text.Sentences.Length; s++) Count(text.Sentences[s], document.LabelsOf(s));
        }
    }

    public IEnumerable<string> Lines()
    {
        foreach (var (name, (right, gold, found)) in counts)
            yield return $"{name,-14} p {1000L * right / Math.Max(1, found),4} r {1000L * right / Math.Max(1, gold),4} f1 {2000L * right / Math.Max(1, gold + found),4}  of {gold}";
    }

    private static string? Kind(NameType type) => type switch
    {
        NameType.Person => "PER",
        NameType.Organization => "ORG",
        NameType.Location or NameType.Facility => "LOC",
        _ => null,
    };

    private void Count(NameExample example, ReadOnlySpan<byte> labels)
    {
        var builder = ImmutableArray.CreateBuilder<NameSpan>();
        NameLabels.Read(labels, 0, builder);
        var found = builder.Where(name => Kind(name.Type) is not null && IsKnown(example, name)).Select(name => (name.Tokens.First, name.Tokens.End, Kind(name.Type)!)).ToHashSet();
        var gold = Gold(example).ToHashSet();
        foreach (var kind in new[] { "PER", "ORG", "LOC", "all" })
        {
            var (right, wanted, made) = counts.GetValueOrDefault(kind);
            bool Is((int, int, string Kind) name) => kind == "all" || string.Equals(name.Kind, kind, StringComparison.Ordinal);
            counts[kind] = (right + found.Count(name => Is(name) && gold.Contains(name)), wanted + gold.Count(Is), made + found.Count(Is));
        }
    }

    private static bool IsKnown(NameExample example, NameSpan name)
    {
        for (var i = name.Tokens.First; i < name.Tokens.End; i++)
        {
            if (example.Allowed[i] == NameLabels.Any) return false;
        }

        return true;
    }

    private static IEnumerable<(int First, int End, string Kind)> Gold(NameExample example)
    {
        for (var i = 0; i < example.Allowed.Length; i++)
        {
            foreach (var type in new[] { NameType.Person, NameType.Organization, NameType.Location, NameType.Facility })
            {
                if (example.Allowed[i] != 1 << NameLabels.First(type)) continue;
                var end = i + 1;
                while (end < example.Allowed.Length && example.Allowed[end] == 1 << NameLabels.Inside(type)) end++;
                yield return (i, end, Kind(type)!);
            }
        }
    }
}
