using System.Collections.Immutable;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Web.Watching;

/// <summary>The states of pages that were looked at and are not held.</summary>
internal static class SkippedStates
{
    public static ImmutableArray<PageState> All { get; } = [PageState.Walled, PageState.Refused, PageState.Gone, PageState.Failed, PageState.Poison];
}
