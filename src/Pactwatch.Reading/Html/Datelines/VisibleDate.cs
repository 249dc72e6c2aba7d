using Pactwatch.Reading.Dates;

namespace Pactwatch.Reading.Html.Datelines;

/// <summary>A date that readers of a page see, with how much speaks for its being the page's own, and where it stands.</summary>
internal sealed record VisibleDate(DateMention Mention, string Words, bool IsModification, int Score, int Place);
