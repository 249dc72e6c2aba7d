using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Pactwatch.Review;
using Pactwatch.Web.Filters;

namespace Pactwatch.Web.Reviewing;

/// <summary>Which part of the queue somebody works on; it stays in the address from item to item.</summary>
/// <param name="Reason">Only what waits for this reason; null for all.</param>
/// <param name="Accord">Only this accord; null for all.</param>
/// <param name="Kind">Only entries of this kind; null for all.</param>
public sealed record ReviewChoice(ReviewReason? Reason, string? Accord, string? Kind)
{
    internal static ReviewChoice Of(HttpRequest request) => new(
        Enum.TryParse<ReviewReason>(request.Query["reason"], ignoreCase: true, out var reason) && Enum.IsDefined(reason) ? reason : null,
        Given(request, "accord"), Given(request, "kind"));

    /// <summary>The page of one entry of the review.</summary>
    public static PageAddress Item(string entry) => new("/review/" + Uri.EscapeDataString(entry));

    /// <summary>A page of the review with the choice in its address.</summary>
    public PageAddress Address(string path) => new PageAddress(path).With("reason", Reason?.ToString().ToLowerInvariant()).With("accord", Accord).With("kind", Kind);

    /// <summary>Those of the queue that were chosen.</summary>
    public ImmutableArray<ReviewItem> In(ImmutableArray<ReviewItem> all) =>
        [.. all.Where(item => (Reason is not { } reason || item.Reasons.Contains(reason)) && (Accord is null || item.Entry.Accord.Id == Accord) && (Kind is null || item.Entry.Kind == Kind))];

    /// <summary>The item behind this one; the first where it is the last or not in the queue. Null where there is no other.</summary>
    public string? NextAfter(ImmutableArray<ReviewItem> all, string entry)
    {
        var left = In(all);
        var at = left.Select(item => item.Entry.Id).ToList().IndexOf(entry);
        var next = left.Skip(at + 1).Concat(left).FirstOrDefault(item => item.Entry.Id != entry);
        return next?.Entry.Id;
    }

    private static string? Given(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } given ? given : null;
}
