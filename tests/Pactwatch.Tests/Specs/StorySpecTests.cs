namespace Pactwatch.Tests.Specs;

/// <summary>Short stories through the whole pipeline: what became of an undertaking by a day, what can't all be right, and what must raise no alarm.</summary>
public sealed class StorySpecTests
{
    private static readonly IReadOnlyList<StorySpec> Stories = StorySpec.In(Path.Combine(AppContext.BaseDirectory, "Specs", "what-became-of-it.txt"));

    public static TheoryData<string> Names => [.. Stories.Select(story => story.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_story_gives_the_ledger_that_it_asks_for(string name) =>
        Stories.Single(story => story.Name == name).Faults().ShouldBeEmpty();
}
