using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>MEANTIME (CAT XML): the named mentions of the headline and the first five sentences, whose entities have a kind.</summary>
internal static class MeantimeCorpus
{
    private const int MarkedSentences = 6;

    public static IEnumerable<NameText> Read(string folder, int weight)
    {
        foreach (var path in Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal))
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var document = XDocument.Load(reader).Root!;
            var tokens = document.Elements("token").Where(token => Number(token, "sentence") < MarkedSentences).ToList();
            var sentences = tokens.GroupBy(token => Number(token, "sentence")).OrderBy(group => group.Key).Select(group => group.ToList()).ToList();
            var examples = sentences.Select(sentence => NameExample.Of([.. sentence.Select(token => token.Value)], 1)).ToList();
            var places = new Dictionary<int, (int Sentence, int Word)>();
            for (var s = 0; s < sentences.Count; s++)
            {
                for (var i = 0; i < sentences[s].Count; i++) places[Number(sentences[s][i], "t_id")] = (s, i);
            }

            MarkNames(document, examples, places);
            foreach (var example in examples) NameMarks.MarkPeoples(example);
            yield return new NameText(Path.GetFileNameWithoutExtension(path), [.. examples], weight);
        }
    }

    private static void MarkNames(XElement document, List<NameExample> examples, Dictionary<int, (int Sentence, int Word)> places)
    {
        var types = document.Element("Markables")!.Elements("ENTITY").ToDictionary(entity => Number(entity, "m_id"), entity => (string?)entity.Attribute("ent_type") ?? "");
        var typeOf = new Dictionary<int, string>();
        foreach (var link in document.Element("Relations")!.Elements("REFERS_TO"))
        {
            if (types.TryGetValue(Number(link.Element("target")!, "m_id"), out var type))
                foreach (var source in link.Elements("source")) typeOf[Number(source, "m_id")] = type;
        }

        foreach (var mention in document.Element("Markables")!.Elements("ENTITY_MENTION"))
        {
            if ((string?)mention.Attribute("syntactic_type") is not ("NAM" or "PRE.NAM")) continue;
            var words = mention.Elements("token_anchor").Select(anchor => Number(anchor, "t_id")).Where(places.ContainsKey).Select(id => places[id]).Order().ToList();
            if (words.Count == 0 || words.Any(word => word.Sentence != words[0].Sentence)) continue;
            Mark(examples[words[0].Sentence], words[0].Word, words[^1].Word + 1, typeOf.GetValueOrDefault(Number(mention, "m_id"), ""));
        }
    }

    private static void Mark(NameExample example, int first, int end, string type)
    {
        while (first < end - 1 && NameMarks.IsFunctionWord(example.Forms[first])) first++;
        switch (type)
        {
            case "PER":
                NameMarks.Mark(example, NameMarks.BehindTitles(example, first, end), end, NameType.Person);
                break;
            case "LOC":
                NameMarks.Mark(example, first, end, NameMarks.PlaceType(example, first, end));
                break;
            case "ORG":
                NameMarks.Mark(example, first, end, NameType.Organization);
                break;
            case "PRO":
                NameMarks.Mark(example, first, end, NameType.Other);
                break;
            default:
                for (var i = first; i < end; i++) example.Allowed[i] = NameLabels.Any;
                break;
        }
    }

    private static int Number(XElement element, string name) => int.Parse(((string?)element.Attribute(name)) ?? "-1", CultureInfo.InvariantCulture);
}
