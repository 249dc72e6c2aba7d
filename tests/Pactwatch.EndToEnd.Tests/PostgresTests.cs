using Pactwatch.Storage.Tests.Postgres;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Pactwatch.EndToEnd.Tests;

/// <summary>The real program on a store that lies on a server: the same words, the same bytes.</summary>
public sealed class PostgresTests(PostgresServer server) : IDisposable
{
    private static readonly string Sample = Path.Combine("corpora", "lower-vesk", "reports");

    private readonly Workplace workplace = new();
    private readonly string store = server.NewDatabase();

    [Fact]
    public void The_ledger_of_the_sample_story_is_the_same_to_the_byte_and_stays_so_there_and_back()
    {
        Run("read", SampleFolder(), "--store", store).ExitCode.ShouldBe(0);
        Run("read", SampleFolder(), "--store", workplace.Store).ExitCode.ShouldBe(0);

        var ledger = Run("export", "--format", "json", "--with-text", "--store", workplace.Store).Stdout;
        ledger.Length.ShouldBeGreaterThan(10_000);
        Run("export", "--format", "json", "--with-text", "--store", store).Stdout.ShouldBe(ledger);

        var copy = Run("store", "copy", store, workplace.PathOf("copy.db"));
        copy.ExitCode.ShouldBe(0);
        copy.Stderr.ShouldContain("That is the sha256 of the ledger of both.");
        Run("export", "--format", "json", "--with-text", "--store", workplace.PathOf("copy.db")).Stdout.ShouldBe(ledger);

        Run("store", "backup", workplace.PathOf("backup"), "--store", workplace.PathOf("copy.db")).ExitCode.ShouldBe(0);
        var again = server.NewDatabase();
        Run("store", "restore", workplace.PathOf("backup"), again).ExitCode.ShouldBe(0);
        Run("export", "--format", "json", "--with-text", "--store", again).Stdout.ShouldBe(ledger);
        Run("store", "verify", "--store", again).ExitCode.ShouldBe(0);
        Run("store", "restore", workplace.PathOf("backup"), again).ExitCode.ShouldBe(78);
    }

    [Fact]
    public void Commands_that_change_and_search_work_there_and_show_no_password()
    {
        var environment = new Dictionary<string, string> { ["PACTWATCH_STORE"] = store.Replace("pactwatch@", "pactwatch:hush-hush@", StringComparison.Ordinal), ["XDG_CONFIG_HOME"] = workplace.PathOf("settings") };
        ProgramResult There(params string[] arguments)
        {
            var result = workplace.RunWith(environment, null, arguments);
            (result.Stdout + result.Stderr).ShouldNotContain("hush-hush");
            return result;
        }

        There("reports").ExitCode.ShouldBe(78);
        There("read", SampleFolder()).ExitCode.ShouldBe(0);
        var id = There("reports").Stdout.Split('\n').SelectMany(line => line.Split(' ', '\t', '│')).First(word => word.StartsWith("r-", StringComparison.Ordinal));
        There("remove", id, "--why", "an opinion piece", "--by", "ana").ExitCode.ShouldBe(0);
        There("search", "ferry").Stdout.ShouldContain("Ferry");
        There("doctor").Stdout.ShouldContain("PostgreSQL");
        There("accounts", "add", "ben", "--rights", "read").ExitCode.ShouldBe(0);
        There("accounts").Stdout.ShouldContain("ben");
        Directory.GetFiles(workplace.PathOf("settings"), "*.access.json", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("postgres://ana:hush-hush@127.0.0.1:1/ledger", 1, "no server answers there")]
    [InlineData("postgres://ana:hush-hush@127.0.0.1:1", 2, "names no database")]
    [InlineData("postgres://ana:hush-hush@127.0.0.1:x/ledger", 2, "'x' is no port")]
    public void What_is_no_store_is_told_without_the_password(string given, int exitCode, string why)
    {
        var result = Run("reports", "--store", given);

        result.ExitCode.ShouldBe(exitCode);
        result.Stderr.ShouldContain(why);
        (result.Stdout + result.Stderr).ShouldNotContain("hush-hush");
    }

    public void Dispose() => workplace.Dispose();

    private static string SampleFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, Sample))) return Path.Combine(folder.FullName, Sample);
        }

        throw new InvalidOperationException($"There is no {Sample} above {AppContext.BaseDirectory}.");
    }

    private ProgramResult Run(params string[] arguments) => workplace.Run(arguments);
}
