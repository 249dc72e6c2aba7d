using System.IO.Compression;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>Briefs by the real program, from one store.</summary>
public sealed class BriefTests : IDisposable
{
    private readonly Workplace workplace = new();

    [Fact]
    public void A_brief_is_written_in_each_format_and_wrong_days_are_refused()
    {
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);

        var markdown = workplace.Run("brief", "--from", "2026-03-01");
        markdown.ExitCode.ShouldBe(0, markdown.ToString());
        markdown.Stdout.ShouldStartWith("# Brief: 1 March 2026 to 12 June 2026\n\n*4 reports*\n");
        markdown.Stdout.ShouldContain("[^1]: “");
        workplace.Run("brief", "--from", "2026-03-01").Stdout.ShouldBe(markdown.Stdout);
        // The month up to the ledger's day.
        workplace.Run("brief").Stdout.ShouldStartWith("# Brief: 12 May 2026 to 12 June 2026\n");

        workplace.Run("brief", "--format", "docx", "-o", "brief.docx").ExitCode.ShouldBe(0);
        using (var zip = ZipFile.OpenRead(workplace.PathOf("brief.docx"))) zip.GetEntry("word/footnotes.xml").ShouldNotBeNull();
        workplace.Run("brief", "--format", "html").Stdout.ShouldStartWith("<!DOCTYPE html>");

        var turned = workplace.Run("brief", "--from", "2026-06-30", "--to", "2026-03-01");
        (turned.ExitCode, turned.Stdout).ShouldBe((2, ""));
        turned.Stderr.ShouldContain("--from is a later day than --to");
        var none = workplace.Run("brief", "--accord", "a-none");
        none.ExitCode.ShouldBe(1);
        none.Stderr.ShouldContain("The ledger has no accord a-none");
    }

    public void Dispose() => workplace.Dispose();
}
