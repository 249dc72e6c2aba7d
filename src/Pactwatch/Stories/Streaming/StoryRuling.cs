namespace Pactwatch.Stories.Streaming;

/// <summary>What a person ruled of two reports; taken back, the stories are as if it had never been.</summary>
/// <param name="Report">A report's id.</param>
/// <param name="Other">Another's.</param>
/// <param name="AreOne">True: they tell of one story, whatever their words; false: never.</param>
public sealed record StoryRuling(string Report, string Other, bool AreOne);
