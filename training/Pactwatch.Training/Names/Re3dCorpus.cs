using System.Text.Json;
using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>
/// re3d: its mentions are names, pronouns and descriptions alike ("the Iraqi prime minister"): reduced to the
/// capitals in them. What has a capital and no mention is left open, for the marks are not complete.
/// </summary>
internal static class Re3dCorpus
{
    public static IEnumerable<NameText> Read(string folder, int weight)
    {
        foreach (var part in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var mentions = Lines(Path.Combine(part, "entities.jsonl"))
                .Select(entity => (Document: entity.GetProperty("documentId").GetString()!, Start: entity.GetProperty("begin").GetInt32(), End: entity.GetProperty("end").GetInt32(), Type: entity.GetProperty("type").GetString()!))
                .ToLookup(mention => mention.Document, StringComparer.Ordinal);
            foreach (var document in Lines(Path.Combine(part, "documents.jsonl")))
            {
                var id = document.GetProperty("_id").GetString()!;
                yield return Text(document.GetProperty("text").GetString()!, mentions[id], id, weight);
            }
        }
    }

    private static NameText Text(string text, IEnumerable<(string Document, int Start, int End, string Type)> mentions, string id, int weight)
    {
        var spanned = new SpannedText(text, 1);
        foreach (var example in spanned.Sentences)
        {
            for (var i = 0; i < example.Forms.Length; i++)
            {
                if (char.IsUpper(example.Forms[i][0]) && !IsPlain(example.Forms[i])) example.Allowed[i] = NameLabels.Any;
            }
        }

        var names = new Dictionary<(NameExample Example, int First, int End), List<NameType>>();
        foreach (var (_, start, end, type) in mentions)
        {
            if (TypeOf(type) is not { } kind || spanned.At(start, end) is not var (example, first, last)) continue;
            if (Name(example, first, last) is not var (from, to)) continue;
            if (!names.TryGetValue((example, from, to), out var kinds)) names[(example, from, to)] = kinds = [];
            kinds.Add(kind == NameType.Location ? NameMarks.PlaceType(example, from, to) : kind);
        }

        foreach (var ((example, first, end), kinds) in names.OrderBy(name => name.Key.End - name.Key.First).ThenBy(name => name.Key.First))
        {
            for (var i = first; i < end; i++) example.Allowed[i] = NameLabels.Any;
            NameMarks.Mark(example, first, end, [.. kinds.Distinct().Order()]);
        }

        foreach (var example in spanned.Sentences) NameMarks.MarkPeoples(example);
        return new NameText(id, spanned.Sentences, weight);
    }

    private static NameType? TypeOf(string type) => type switch
    {
        "Person" => NameType.Person,
        "Location" => NameType.Location,
        "Organisation" => NameType.Organization,
        "Nationality" => NameType.Norp,
        _ => null,
    };

    // "The Foreign Secretary Philip Hammond" -> Philip Hammond; "Iraqi security forces" -> none
    private static (int First, int End)? Name(NameExample example, int first, int end)
    {
        while (first < end && !IsNameWord(example.Forms[first])) first++;
        first = first < end ? NameMarks.BehindTitles(example, first, end) : first;
        while (end > first && !IsNameWord(example.Forms[end - 1])) end--;
        if (end <= first || NameMarks.IsTitle(example.Forms[end - 1])) return null;
        for (var i = first; i < end; i++)
        {
            if (!IsNameWord(example.Forms[i]) && !(example.Forms[i] is "of" or "the" or "for" or "and" or "-" or "'s" or "’s" or "&" or "al" or "bin" or "'" or "’")) return null;
        }

        return (first, end);
    }

    private static bool IsNameWord(string form) => (char.IsUpper(form[0]) || char.IsDigit(form[0])) && !IsPlain(form);

    private static bool IsPlain(string form) => NameMarks.IsFunctionWord(form);

    private static IEnumerable<JsonElement> Lines(string path) => File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);
}
