using System.Globalization;

namespace Pactwatch.Training;

/// <summary>Reads CoNLL-U: the syntactic words of each sentence, empty nodes and multiword ranges left out.</summary>
internal static class Treebank
{
    public static IEnumerable<TreebankSentence> Read(string path)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0) yield return Sentence(rows);
                rows.Clear();
            }
            else if (line[0] != '#')
            {
                var row = line.Split('\t');
                if (!row[0].Contains('-', StringComparison.Ordinal) && !row[0].Contains('.', StringComparison.Ordinal)) rows.Add(row);
            }
        }

        if (rows.Count > 0) yield return Sentence(rows);
    }

    private static TreebankSentence Sentence(List<string[]> rows) => new(
        [.. rows.Select(row => row[1])],
        [.. rows.Select(row => row[2])],
        [.. rows.Select(row => row[3])],
        [.. rows.Select(row => row[3] is "VERB" or "AUX" ? $"{row[3]}-{row[4]}" : row[3])],
        [.. rows.Select(row => int.Parse(row[6], CultureInfo.InvariantCulture) is var head && head == 0 ? rows.Count : head - 1)],
        [.. rows.Select(row => Relation(row[7]))]);

    // Subtypes that tell who does what are kept; the rare others would only thin the counts.
    private static string Relation(string relation) => relation switch
    {
        "nsubj:pass" or "csubj:pass" or "aux:pass" or "acl:relcl" or "nmod:poss" or "compound:prt" or "obl:agent" or "obl:unmarked" or "nmod:unmarked" => relation,
        _ => relation.Split(':')[0],
    };
}
