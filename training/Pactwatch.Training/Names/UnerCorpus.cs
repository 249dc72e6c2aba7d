using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>Universal NER (IOB2): persons, locations and organizations; facilities count as locations.</summary>
internal static class UnerCorpus
{
    private static readonly ushort Outside = NameMarks.OutsideBut(NameType.Norp, NameType.Other);

    public static IEnumerable<NameText> Read(string path, int weight) => TreebankRows.Read(path, weight, rows => Example([.. rows.Select(row => (row[1], row[2]))]));

    private static NameExample Example(List<(string Form, string Tag)> rows)
    {
        var example = NameExample.Of([.. rows.Select(row => row.Form)], Outside);
        for (var i = 0; i < rows.Count;)
        {
            var end = i + 1;
            if (rows[i].Tag is not ['B' or 'I', '-', ..])
            {
                i = end;
                continue;
            }

            while (end < rows.Count && rows[end].Tag[0] == 'I') end++;
            switch (rows[i].Tag[2..])
            {
                case "PER":
                    NameMarks.Mark(example, i, end, NameType.Person);
                    break;
                case "ORG":
                    NameMarks.Mark(example, i, end, NameType.Organization);
                    break;
                case "LOC":
                    NameMarks.Mark(example, i, end, NameMarks.PlaceType(example, i, end));
                    break;
                default:
                    NameMarks.Mark(example, i, end, NameType.Other);
                    break;
            }

            i = end;
        }

        NameMarks.MarkPeoples(example);
        return example;
    }
}
