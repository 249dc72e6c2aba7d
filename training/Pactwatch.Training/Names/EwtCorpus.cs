using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>
/// A treebank without marks of names: its runs of proper nouns are names of a kind unknown, days and months apart,
/// and its other words are none. Teaches how far names reach, and what is no name.
/// </summary>
internal static class EwtCorpus
{
    private static readonly ushort Outside = NameMarks.OutsideBut(NameType.Norp, NameType.Other);

    // A name of the three kinds that matter most: left to itself a model would call every hard one "other".
    private static readonly ushort Named = NameMarks.MaskOf(NameType.Person, NameType.Location, NameType.Organization, NameType.Facility, NameType.Norp);

    public static IEnumerable<NameText> Read(string path, int weight) => TreebankRows.Read(path, weight, Example);

    private static NameExample Example(List<string[]> rows)
    {
        var example = NameExample.Of([.. rows.Select(row => row[1])], Outside);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i][3] == "PROPN" && char.IsUpper(rows[i][1][0]) && !NameMarks.IsNoName(rows[i][1]))
            {
                example.Allowed[i] = Named;
                continue;
            }

            // What joins proper nouns ("Bank of England", "al-Sadr") may belong to the name or not.
            if (rows[i][3] == "PROPN" || IsBetweenNames(rows, i)) example.Allowed[i] = NameLabels.Any;
        }

        NameMarks.MarkPeoples(example);
        return example;
    }

    private static bool IsBetweenNames(List<string[]> rows, int i) =>
        i > 0 && i + 1 < rows.Count && rows[i][1] is "of" or "and" or "the" or "-" or "&" or "for" or "'s" or "/" or "@" or "." or "de"
        && (rows[i - 1][3] == "PROPN" || (i > 1 && rows[i - 2][3] == "PROPN"))
        && (rows[i + 1][3] == "PROPN" || (i + 2 < rows.Count && rows[i + 2][3] == "PROPN"));
}
