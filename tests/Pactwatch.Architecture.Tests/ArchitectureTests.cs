using System.Collections.Immutable;
using Pactwatch.Architecture.Tests.Reading;
using Pactwatch.Architecture.Tests.Rules;

namespace Pactwatch.Architecture.Tests;

/// <summary>Who may use whom, read from the assemblies as built. The arrows are those of docs/pipeline.md.</summary>
public sealed class ArchitectureTests
{
    /// <summary>Cli → {Web, Workers} → Watching → {Storage, Collecting, Reading} → Core → Language.</summary>
    private static readonly AssemblyTable Assemblies = new(ImmutableDictionary<string, ImmutableArray<string>>.Empty
        .Add("Pactwatch.Language", [])
        .Add("Pactwatch.Core", ["Pactwatch.Language"])
        .Add("Pactwatch.Reading", ["Pactwatch.Core", "Pactwatch.Language"])
        .Add("Pactwatch.Collecting", ["Pactwatch.Core", "Pactwatch.Language"])
        .Add("Pactwatch.Storage", ["Pactwatch.Core", "Pactwatch.Language"])
        .Add("Pactwatch.Watching", ["Pactwatch.Storage", "Pactwatch.Collecting", "Pactwatch.Reading", "Pactwatch.Core", "Pactwatch.Language"])
        .Add("Pactwatch.Web", ["Pactwatch.Storage", "Pactwatch.Collecting", "Pactwatch.Reading", "Pactwatch.Core", "Pactwatch.Language"])
        .Add("Pactwatch.Workers", ["Pactwatch.Watching", "Pactwatch.Storage", "Pactwatch.Core", "Pactwatch.Language"])
        .Add("pactwatch", ["Pactwatch.Workers", "Pactwatch.Web", "Pactwatch.Watching", "Pactwatch.Storage", "Pactwatch.Collecting", "Pactwatch.Reading", "Pactwatch.Core", "Pactwatch.Language"]));

    /// <summary>Text ← Annotation ← Ledger ← Extraction ← {Derivation, Stories} ← Reconciliation ← Publishing.</summary>
    private static readonly RoomTable CoreRooms = new("Pactwatch", ImmutableDictionary<string, ImmutableArray<string>>.Empty
        .Add("Text", [])
        .Add("Tracing", [])
        .Add("Annotation", ["Text"])
        .Add("Versions", ["Text", "Annotation"])
        .Add("Ledger", ["Text", "Annotation"])
        .Add("Extraction", ["Text", "Annotation", "Ledger", "Serialization"])
        .Add("Derivation", ["Text", "Annotation", "Ledger", "Extraction"])
        .Add("Stories", ["Text", "Annotation", "Ledger", "Extraction"])
        .Add("Rulings", ["Text", "Annotation", "Ledger", "Extraction"])
        .Add("Reconciliation", ["Text", "Annotation", "Ledger", "Extraction", "Derivation", "Stories", "Rulings", "Serialization"])
        .Add("Publishing", ["Text", "Annotation", "Ledger", "Extraction", "Derivation", "Stories", "Rulings", "Reconciliation", "Versions"])
        .Add("Review", ["Text", "Annotation", "Ledger", "Rulings", "Reconciliation", "Publishing"])
        .Add("Searching", ["Text", "Annotation", "Ledger", "Publishing"])
        .Add("Serialization", []),
        knowAll: ["Pactwatch.Pipeline"]);

    private static ImmutableArray<ReadType> Everything => [.. ProgramAssemblies.All.SelectMany(assembly => assembly.Types)];

    [Fact]
    public void Assemblies_use_only_those_below_them()
    {
        Assemblies.Violations(ProgramAssemblies.All).ShouldBeEmpty();
    }

    [Fact]
    public void Rooms_of_the_core_use_only_those_below_them()
    {
        CoreRooms.Violations(ProgramAssemblies.Core.Types).ShouldBeEmpty();
    }

    [Fact]
    public void The_core_and_the_language_reach_nothing_outside()
    {
        ImmutableArray<ReadType> pure = [.. ProgramAssemblies.Core.Types, .. ProgramAssemblies.Language.Types];
        OuterWorld[] worlds =
        [
            // The language's model is a file beside the program, too large to be embedded.
            OuterWorld.Files.Except("Pactwatch.Language.Models.ModelFile"),
            OuterWorld.Network, OuterWorld.Console, OuterWorld.Clock, OuterWorld.Machine,
        ];

        worlds.SelectMany(world => world.Violations(pure)).ShouldBeEmpty();
    }

    [Fact]
    public void Reading_is_handed_bytes_and_opens_nothing()
    {
        OuterWorld[] worlds = [OuterWorld.Files, OuterWorld.Network, OuterWorld.Console, OuterWorld.Clock];

        worlds.SelectMany(world => world.Violations(ProgramAssemblies.Named("Pactwatch.Reading").Types)).ShouldBeEmpty();
    }

    [Fact]
    public void Only_collecting_opens_a_connection_to_the_world()
    {
        var others = ProgramAssemblies.All.Where(assembly => assembly.Name != "Pactwatch.Collecting").ToList();

        // The description of the API is kept by method, and the type of methods lies with that of connections; it opens none.
        OuterWorld.Connections.Except("Pactwatch.Web.Api.ApiDocument").Violations(others.SelectMany(assembly => assembly.Types)).ShouldBeEmpty();
        // The web answers on addresses; that is the server's side.
        OuterWorld.Network.Violations(others.Where(assembly => assembly.Name != "Pactwatch.Web").SelectMany(assembly => assembly.Types)).ShouldBeEmpty();
    }

    [Fact]
    public void Programs_are_started_in_two_places()
    {
        // Those that read files in our stead, and the one that a person named to send digests.
        string[] places = ["Pactwatch.Reading.Programs.ChildProgram", "Pactwatch.Watching.Digests.ProgramSender"];
        var violations = OuterWorld.Programs.Violations(Everything).Select(violation => violation.Split(' ')[0]).Distinct(StringComparer.Ordinal).ToList();

        violations.Order(StringComparer.Ordinal).ShouldBe(places);
    }

    [Fact]
    public void No_type_is_named_for_nothing()
    {
        BannedEndings.Violations(Everything).ShouldBeEmpty();
    }

    [Fact]
    public void Every_type_lies_in_a_namespace_of_its_assembly()
    {
        var roots = new Dictionary<string, string> { ["Pactwatch.Core"] = "Pactwatch", ["pactwatch"] = "Pactwatch.Cli" };
        Everything
            .Where(type => type.Name != "Program" && !IsBelow(type.Namespace, roots.GetValueOrDefault(type.Assembly, type.Assembly)))
            .Where(type => !IsMadeByTheCompiler(type))
            .Select(type => type.FullName)
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_rules_looked_at_the_whole_program()
    {
        ProgramAssemblies.Core.Types.Length.ShouldBeGreaterThan(200);
        ProgramAssemblies.Language.Types.Length.ShouldBeGreaterThan(20);
        Everything.Length.ShouldBeGreaterThan(350);
        ProgramAssemblies.Core.Types.Select(type => type.Namespace.Split('.').ElementAtOrDefault(1)).Distinct()
            .ShouldBe([null, "Text", "Tracing", "Annotation", "Ledger", "Extraction", "Derivation", "Stories", "Rulings", "Reconciliation", "Versions", "Publishing", "Review", "Searching", "Serialization"], ignoreOrder: true);
        // Seen in a method body, and only there.
        ProgramAssemblies.Language.Types.Single(type => type.Name == "ModelFile").Uses.ShouldContain(used => used.FullName == "System.IO.File");
    }

    [Fact]
    public void Every_project_of_the_program_is_looked_at()
    {
        Directory.GetDirectories(Path.Combine(Repository.Folder, "src")).Length.ShouldBe(ProgramAssemblies.All.Length);
    }

    private static bool IsBelow(string space, string root) => space == root || space.StartsWith(root + ".", StringComparison.Ordinal);

    private static bool IsMadeByTheCompiler(ReadType type) =>
        type.Namespace.StartsWith("System.", StringComparison.Ordinal) || type.Namespace.StartsWith("Microsoft.", StringComparison.Ordinal)
        // Beside a page that leaves a component's type argument to be inferred.
        || type.Namespace.StartsWith("__Blazor.", StringComparison.Ordinal);
}
