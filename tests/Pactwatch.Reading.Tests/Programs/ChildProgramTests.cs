using System.Diagnostics;
using System.Text;
using Pactwatch.Reading.Programs;

namespace Pactwatch.Reading.Tests.Programs;

[Collection(Alone.Name)]
public sealed class ChildProgramTests
{
    private static readonly ProgramLimits Limits = new(CpuSeconds: 20, Seconds: 20, MemoryBytes: 512L * 1024 * 1024, OutputBytes: 1024 * 1024);

    public ChildProgramTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "the programs of these tests are those of Unix");

    [Fact]
    public void What_goes_in_comes_out()
    {
        var input = Encoding.UTF8.GetBytes(new string('x', 900_000));
        var run = ChildProgram.Run("cat", [], input, Limits, CancellationToken.None);
        run.End.ShouldBe(ProgramEnd.Done);
        run.Output.ShouldBe(input);
    }

    [Theory]
    [InlineData("exit 3", nameof(ProgramEnd.Failed))]
    [InlineData("kill -SEGV $$", nameof(ProgramEnd.Failed))]
    [InlineData("kill -9 $$", nameof(ProgramEnd.Failed))]
    [InlineData("exec <&-; exit 0", nameof(ProgramEnd.Done))]
    [InlineData("head -c 2000000 /dev/zero", nameof(ProgramEnd.WroteTooMuch))]
    [InlineData("cat /dev/zero", nameof(ProgramEnd.WroteTooMuch))]
    [InlineData("cat /dev/zero >&2 & sleep 0.2; kill $!", nameof(ProgramEnd.Done))]
    public void How_it_ends_is_told(string script, string end)
    {
        var run = ChildProgram.Run("sh", ["-c", script], new byte[3_000_000], Limits, CancellationToken.None);
        run.End.ToString().ShouldBe(end);
        run.Output.Length.ShouldBeLessThanOrEqualTo(Limits.OutputBytes);
        run.Errors.Length.ShouldBeLessThanOrEqualTo(4096);
    }

    [Fact]
    public void A_program_that_is_not_there_is_missing() =>
        ChildProgram.Run("pactwatch-no-such-program", [], default, Limits, CancellationToken.None).End.ShouldBe(ProgramEnd.Missing);

    [Fact]
    public void One_that_hangs_is_ended_when_its_time_is_up()
    {
        ChildProgram.Run("sleep", ["30"], default, Limits with { Seconds = 1 }, CancellationToken.None).End.ShouldBe(ProgramEnd.TooSlow);
        ChildProgram.Run("sh", ["-c", "while :; do :; done"], default, Limits with { CpuSeconds = 1 }, CancellationToken.None).End.ShouldBe(ProgramEnd.TooSlow);
    }

    [Fact]
    public void One_that_fills_the_memory_fails()
    {
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "macOS does not hold the address space");
        // A shell variable that doubles until there is no more room.
        var run = ChildProgram.Run("sh", ["-c", "x=0123456789abcdef; while :; do x=$x$x; done"], default, Limits with { MemoryBytes = 64L * 1024 * 1024 }, CancellationToken.None);
        run.End.ShouldBe(ProgramEnd.Failed);
    }

    [Fact]
    public void Stopped_it_is_gone_at_once()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();
        Should.Throw<OperationCanceledException>(() => ChildProgram.Run("sleep", ["30"], default, Limits, stop.Token));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Many_at_once_all_come_to_their_end()
    {
        var ends = new ProgramEnd[40];
        Parallel.For(0, ends.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, at => ends[at] = ChildProgram.Run("cat", [], new byte[100_000], Limits, CancellationToken.None).End);
        ends.ShouldAllBe(end => end == ProgramEnd.Done);
    }
}
