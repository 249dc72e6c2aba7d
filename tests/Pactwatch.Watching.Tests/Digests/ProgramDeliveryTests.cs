using System.Diagnostics;
using Pactwatch.Publishing.Digests;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Digests;

namespace Pactwatch.Watching.Tests.Digests;

/// <summary>Digests handed to a program: as it was given, by no shell of ours, and ended when it takes too long. Here the program is a shell.</summary>
public sealed class ProgramDeliveryTests : IDisposable
{
    private const string Shell = "/bin/sh";

    private readonly WatchPlace place = new();

    [Fact]
    public async Task The_program_gets_the_message_and_its_arguments_as_they_are()
    {
        SkipWithoutShell();
        var got = Path.Combine(place.Path, "got");
        (await Run("cat > \"$1\"; printf '%s\\n' \"$2\" \"$3\" >> \"$1\"", got, "$(touch oops) ; `id` && *", "two words")).IsDone.ShouldBeTrue();

        var lines = await File.ReadAllLinesAsync(got, TestContext.Current.CancellationToken);
        lines[0].ShouldStartWith("Date: ");
        lines.ShouldContain("Subject: A test: messages arrive here");
        lines[^2..].ShouldBe(["$(touch oops) ; `id` && *", "two words"]);
        (await File.ReadAllBytesAsync(got, TestContext.Current.CancellationToken)).ShouldNotContain((byte)'\r');
    }

    [Theory]
    [InlineData("exit 0", null)]
    [InlineData("cat > /dev/null; echo on stdout", null)]
    [InlineData("exit 75", "The program ended with code 75.")]
    [InlineData("echo 'no such reader' >&2; exit 67", "The program ended with code 67: no such reader")]
    [InlineData("printf 'one\\r\\n\\033]0;evil\\007two\\t\\342\\200\\256three' >&2; exit 1", "The program ended with code 1: one ]0;eviltwo three")]
    [InlineData("kill -9 $$", "The program ended with code 137.")]
    public async Task How_it_ends_says_whether_it_took_the_message(string script, string? why)
    {
        SkipWithoutShell();
        (await Run(script)).Why.ShouldBe(why);
    }

    [Fact]
    public async Task What_it_says_without_end_is_cut()
    {
        SkipWithoutShell();
        (await Run("head -c 300000 /dev/zero | tr '\\0' 'x' >&2; exit 1")).Why!.Length.ShouldBeLessThan(450);
    }

    [Theory]
    [InlineData("sleep 20")]
    [InlineData("sleep 20 & wait")]
    [InlineData("trap '' TERM; while :; do sleep 1; done")]
    public async Task One_that_hangs_is_ended_with_what_it_started(string script)
    {
        SkipWithoutShell();
        var watch = Stopwatch.StartNew();
        var sending = await Run(script, limit: TimeSpan.FromMilliseconds(300));

        sending.Why.ShouldBe("The program had not ended after 0.3 seconds and was ended.");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task One_that_leaves_somebody_behind_is_not_waited_for()
    {
        SkipWithoutShell();
        var watch = Stopwatch.StartNew();
        (await Run("sleep 6 & exit 0")).IsDone.ShouldBeTrue();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Stopping_ends_it()
    {
        SkipWithoutShell();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var watch = Stopwatch.StartNew();
        await Should.ThrowAsync<OperationCanceledException>(() => new ProgramSender(MailAddresses.Nobody, TimeSpan.FromSeconds(30)).Send(Subscriber(Shell, "-c", "sleep 20"), Digest.Test(WatchPlace.Noon), "k", stop.Token));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task One_that_is_not_there_or_is_no_program_is_told()
    {
        var text = Path.Combine(place.Path, "text.txt");
        await File.WriteAllTextAsync(text, "no program", TestContext.Current.CancellationToken);
        foreach (var path in new[] { Path.Combine(place.Path, "nobody"), text, place.Path })
            (await new ProgramSender(MailAddresses.Nobody, TimeSpan.FromSeconds(5)).Send(Subscriber(path), Digest.Test(WatchPlace.Noon), "k", TestContext.Current.CancellationToken)).Why!.ShouldStartWith("The program can't be started: ");
    }

    [Fact]
    public void A_program_and_its_arguments_are_kept_as_they_are()
    {
        var program = MailProgram.Of("/usr/sbin/sendmail", ["-i", "two words", "\"quoted\"", "🕊", ""]);
        var kept = MailProgram.Parse(program.Address);
        (kept.Path, string.Join('|', kept.Arguments)).ShouldBe((program.Path, string.Join('|', program.Arguments)));
        kept.ToString().ShouldBe("/usr/sbin/sendmail -i \"two words\" \"\"quoted\"\" \"🕊\" \"\"");
    }

    [Theory]
    [InlineData("sendmail")]
    [InlineData("./sendmail")]
    [InlineData("/usr/sbin/send\0mail")]
    public void Only_a_whole_path_names_a_program(string path) => Should.Throw<FormatException>(() => MailProgram.Of(path, []));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("[\"/bin/true\",null]")]
    [InlineData("{}")]
    [InlineData("/bin/true")]
    public void What_is_no_list_is_no_program(string address) => Should.Throw<FormatException>(() => MailProgram.Parse(address));

    public void Dispose() => place.Dispose();

    private static void SkipWithoutShell() => Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /bin/sh.");

    private static Task<Sending> Run(string script, params string[] arguments) => Run(script, TimeSpan.FromSeconds(20), arguments);

    private static Task<Sending> Run(string script, TimeSpan limit, params string[] arguments) =>
        new ProgramSender(MailAddresses.Nobody, limit).Send(Subscriber(Shell, ["-c", script, "sh", .. arguments]), Digest.Test(WatchPlace.Noon), "k", TestContext.Current.CancellationToken);

    private static Subscriber Subscriber(string path, params string[] arguments) => new(SubscriberKind.Program, MailProgram.Of(path, arguments).Address, WatchPlace.Noon, 0);
}
