using System.Collections.Immutable;
using Pactwatch.Architecture.Tests.Reading;
using Pactwatch.Architecture.Tests.Rules;

namespace Pactwatch.Architecture.Tests;

/// <summary>The rules catch what was planted, and nothing beside it: a rule that finds nothing proves nothing.</summary>
public sealed class PlantedViolationTests
{
    private static readonly ImmutableArray<ReadType> World = In("Planted.World");

    [Fact]
    public void A_room_that_reaches_up_is_caught_however_it_does()
    {
        var table = new RoomTable("Planted", ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("Ground", []).Add("Upper", ["Ground"]), []);

        table.Violations([.. In("Planted.Ground"), .. In("Planted.Upper"), .. In("Planted.Attic")]).ShouldBe(
            [
                "Planted.Attic.Forgotten lies in no room of the table",
                "Planted.Ground.HasAttribute uses Planted.Upper.ShinyAttribute",
                "Planted.Ground.HasAttributeOnParameter uses Planted.Upper.ShinyAttribute",
                "Planted.Ground.HasBase uses Planted.Upper.Lamp",
                "Planted.Ground.HasCall uses Planted.Upper.Lamp",
                "Planted.Ground.HasConstraint uses Planted.Upper.IBright",
                "Planted.Ground.HasField uses Planted.Upper.Lamp",
                "Planted.Ground.HasInterface uses Planted.Upper.IBright",
                "Planted.Ground.HasIterator uses Planted.Upper.Lamp",
                "Planted.Ground.HasLambda uses Planted.Upper.Lamp",
                "Planted.Ground.HasNestedType uses Planted.Upper.Lamp",
                "Planted.Ground.HasParameter uses Planted.Upper.Lamp",
                "Planted.Ground.HasTypeTest uses Planted.Upper.Lamp",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void An_assembly_that_reaches_up_is_caught()
    {
        var table = new AssemblyTable(ImmutableDictionary<string, ImmutableArray<string>>.Empty
            .Add("Pactwatch.Architecture.Tests", []).Add("System.Console", []).Add("System.Collections", []));

        var caught = table.Violations([ProgramAssemblies.Planted]).ToList();

        caught.ShouldContain("Pactwatch.Architecture.Tests references System.Console");
        caught.ShouldContain("Planted.World.UsesConsole uses System.Console of System.Console");
        new AssemblyTable(ImmutableDictionary<string, ImmutableArray<string>>.Empty).Violations([ProgramAssemblies.Planted]).ShouldBe(["Pactwatch.Architecture.Tests isn't in the table"]);
    }

    [Fact]
    public void Whoever_reaches_outside_is_caught()
    {
        Types(OuterWorld.Files).ShouldBe(["ReadsFile"]);
        Types(OuterWorld.Network).ShouldBe(["UsesNetwork"]);
        Types(OuterWorld.Connections).ShouldBe(["UsesNetwork"]);
        Types(OuterWorld.Console).ShouldBe(["UsesConsole"]);
        Types(OuterWorld.Clock).ShouldBe(["ReadsClock", "TakesClock"]);
        Types(OuterWorld.Machine).ShouldBe(["MakesGuid", "StartsProgram"]);
        Types(OuterWorld.Programs).ShouldBe(["StartsProgram"]);
    }

    [Fact]
    public void An_exemption_holds_for_the_type_named_and_no_other()
    {
        OuterWorld.Clock.Except("Planted.World.TakesClock").Violations(World).ShouldHaveSingleItem().ShouldStartWith("Planted.World.ReadsClock");
    }

    [Fact]
    public void A_name_that_says_nothing_is_caught()
    {
        BannedEndings.Violations(World).ShouldBe(["Planted.World.StringHelper"]);
    }

    private static IEnumerable<string> Types(OuterWorld world) =>
        world.Violations(World).Select(violation => violation.Split(' ')[0].Split('.')[^1]).Distinct().Order(StringComparer.Ordinal);

    private static ImmutableArray<ReadType> In(string space) => [.. ProgramAssemblies.Planted.Types.Where(type => type.Namespace == space)];
}
