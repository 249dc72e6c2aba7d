using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Publishing;
using Pactwatch.Storage;
using Pactwatch.Storage.Copying;
using Pactwatch.Storage.Rows;

namespace Pactwatch.Cli.Commands.Stores;

/// <summary>What a store comes to: how much it holds, and the hashes by which two are compared.</summary>
internal static class StoreSums
{
    /// <summary>Says what is held, and one hash of all of it.</summary>
    public static void Say(Terminal terminal, string what, ImmutableArray<TableDigest> held)
    {
        int Rows(string table) => (int)(held.FirstOrDefault(digest => digest.Table == table)?.Rows ?? 0);
        terminal.Say($"{what}: {LedgerText.Count(Rows("report"), "report")}, {LedgerText.Count(Rows("judgement"), "judgement")}, {LedgerText.Count(Rows("publication"), "row")} told, {LedgerText.Count(Rows("watched_source"), "source")}, {LedgerText.Count(Rows("watched_page"), "page")}. sha256 {Hash(held)}");
    }

    /// <summary>The ledger's export as a hash: the same for two stores that hold the same.</summary>
    /// <param name="names">The store beside which the list of names lies that counts.</param>
    public static string LedgerHash(RowStore store, StoreAddress names, int threads)
    {
        using var stream = new MemoryStream();
        LedgerJsonWriter.Write(stream, NamesOption.PipelineBeside(names).Reconcile(store.Reports(), store.Judgements(), null, threads), new LedgerExport(ProductVersion.Text, WithText: true));
        return Convert.ToHexStringLower(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }

    private static string Hash(ImmutableArray<TableDigest> held) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', held.Select(digest => FormattableString.Invariant($"{digest.Table} {digest.Rows} {digest.Sha256}"))))));
}
