using System.Collections.Immutable;

namespace Pactwatch.Web.Filters;

/// <summary>One page of a list.</summary>
/// <param name="Number">Of the page, counted from 1; a number beyond the last is the last.</param>
public sealed record Slice<T>(ImmutableArray<T> Items, int Total, int Number, int Pages)
{
    /// <summary>How many stand on the pages before.</summary>
    public int Before { get; private init; }

    /// <param name="page">Counted from 1.</param>
    /// <param name="size">How many go on a page; at least 1.</param>
    public static Slice<T> Of(IReadOnlyList<T> all, int page, int size)
    {
        var pages = Math.Max(1, ((all.Count - 1) / size) + 1);
        var number = Math.Clamp(page, 1, pages);
        var before = (number - 1) * size;
        return new Slice<T>([.. all.Skip(before).Take(size)], all.Count, number, pages) { Before = before };
    }
}
