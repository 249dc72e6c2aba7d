using Pactwatch.Annotation;

namespace Pactwatch.Architecture.Tests;

/// <summary>docs/pipeline.md shows the stages as they run.</summary>
public sealed class PipelinePageTests
{
    [Fact]
    public void The_page_lists_the_stages_in_order_with_what_they_require_and_assign()
    {
        var stages = Pipeline.English.Stages.Select(stage => $"{stage.Name} | {Words(stage.Requires)} | {Words(stage.Assigns)}");

        PageRows().ShouldBe(stages);
    }

    private static IEnumerable<string> PageRows() =>
        File.ReadLines(Path.Combine(Repository.Folder, "docs", "pipeline.md"))
            .SkipWhile(line => !line.StartsWith("| stage |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => string.Join(" | ", line.Split('|', StringSplitOptions.TrimEntries)[1..4]));

    private static string Words(AnnotationLayer layers)
    {
        var single = Enum.GetValues<AnnotationLayer>().Where(layer => layer != AnnotationLayer.None && layers.HasFlag(layer)).Select(layer => layer.ToString().ToLowerInvariant());
        return string.Join(", ", single) is { Length: > 0 } words ? words : "–";
    }
}
