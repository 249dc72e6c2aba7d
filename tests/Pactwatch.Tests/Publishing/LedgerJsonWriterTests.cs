using System.Text;
using System.Text.Json;
using Pactwatch.Publishing;
using Pactwatch.Text;

namespace Pactwatch.Tests.Publishing;

public class LedgerJsonWriterTests
{
    [Fact]
    public void The_invented_ledger_is_written_to_the_letter_as_the_snapshot_has_it() =>
        Write(new LedgerExport("0.1.0", WithText: true)).ShouldBe(Snapshot.Read("ledger.json"));

    [Fact]
    public void The_file_ends_with_one_line_end_and_has_no_carriage_return()
    {
        var json = Write(new LedgerExport("0.1.0"));
        json.ShouldEndWith("}\n");
        json.ShouldNotContain('\r');
    }

    [Fact]
    public void Text_and_blocks_stand_in_it_only_when_asked_for()
    {
        JsonDocument.Parse(Write(new LedgerExport("0.1.0"))).RootElement.GetProperty("reports")[0].TryGetProperty("text", out _).ShouldBeFalse();
        JsonDocument.Parse(Write(new LedgerExport("0.1.0", WithText: true))).RootElement.GetProperty("reports")[0].GetProperty("text").GetString().ShouldBe(InventedLedger.Words);
    }

    [Fact]
    public void A_window_is_an_object_even_where_nothing_is_known_of_it()
    {
        var mention = JsonDocument.Parse(Write(new LedgerExport("0.1.0"))).RootElement.GetProperty("accords")[0].GetProperty("undertakings")[0].GetProperty("mentions")[1];
        var window = mention.GetProperty("window");
        window.GetProperty("from").ValueKind.ShouldBe(JsonValueKind.Null);
        window.GetProperty("to").ValueKind.ShouldBe(JsonValueKind.Null);
        window.GetProperty("text").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Amounts_lose_their_trailing_zeros() =>
        Write(new LedgerExport("0.1.0")).ShouldContain("\"min\": 40000,");

    [Fact]
    public void An_accord_that_is_not_there_is_named() =>
        Should.Throw<ArgumentException>(() => Write(new LedgerExport("0.1.0", Accord: "a-9"))).Message.ShouldContain("a-9");

    [Fact]
    public void A_protected_report_is_refused()
    {
        var ledger = InventedLedger.Of(InventedLedger.Report(handling: Handling.Protected));
        Should.Throw<ArgumentException>(() => LedgerJsonWriter.Write(new MemoryStream(), ledger, new LedgerExport("0.1.0")));
    }

    private static string Write(LedgerExport export)
    {
        var stream = new MemoryStream();
        LedgerJsonWriter.Write(stream, InventedLedger.Of(InventedLedger.Report()), export);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
