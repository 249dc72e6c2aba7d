using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>
/// GUM: the mentions of the last column, reduced to names: the proper noun that heads a mention with what the
/// tree joins to it.
/// </summary>
internal static class GumCorpus
{
    public static IEnumerable<NameText> Read(string path, int weight) => TreebankRows.Read(path, weight, rows => new GumSentence(rows).Example());
}
