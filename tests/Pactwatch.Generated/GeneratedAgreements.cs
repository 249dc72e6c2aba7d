using System.Text;

namespace Pactwatch.Generated;

/// <summary>
/// Any number of reports about very many invented agreements, the same for the same seed: each agreement with its own
/// parties, places, people, amounts, days and quotations, and eight to twenty-four reports by invented outlets: the first
/// news of one agency, copies and rewritings of its text, a report of the other side, the signing with a day moved, and
/// what was kept and what was broken; between them reports of no agreement.
/// <para>
/// Good for load: how time, memory and store grow with reports and agreements, and for workers and restarts that must
/// come to the same ledger. No measure of accuracy: the sentences are few in shape and were written by those who wrote
/// the program that reads them. No measure of languages, of pages or of damaged input either.
/// </para>
/// </summary>
public static class GeneratedAgreements
{
    /// <summary>The first reports; those of a larger count begin with these.</summary>
    /// <param name="count">How many, the last agreement cut short where it must be.</param>
    /// <param name="seed">Another seed, other agreements.</param>
    public static IEnumerable<GeneratedReport> Reports(int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return All(seed).Take(count);
    }

    /// <summary>The same as JSON Lines.</summary>
    public static void WriteLines(Stream stream, int count, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(stream);
        foreach (var report in Reports(count, seed))
        {
            stream.Write(report.ToJsonLine());
            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>The same as text files under their numbers, in a folder that is there.</summary>
    public static void WriteFiles(string folder, int count, ulong seed)
    {
        foreach (var report in Reports(count, seed))
            File.WriteAllText(Path.Combine(folder, FormattableString.Invariant($"{report.Number:D7}.txt")), report.ToPlainText(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static IEnumerable<GeneratedReport> All(ulong seed)
    {
        var number = 0;
        for (var agreement = 0; ; agreement = checked(agreement + 1))
        {
            foreach (var report in ReportsOfAgreement.Make(seed, agreement)) yield return report with { Number = number++ };
        }
    }
}
