using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Publishing.Publications;

namespace Pactwatch.Tests.Publishing.Digests;

/// <summary>Rows of a publication log, an hour apart, about agreements that never were.</summary>
internal sealed class ToldRows
{
    public static readonly Instant First = Instant.FromUtc(2031, 3, 1, 8, 0);

    private ImmutableArray<Publication> rows = [];

    public PublicationLog Log => new(PublicationChannel.Feed, rows);

    public ToldRows Undertaking(string title, string window, string state = "upcoming", string accord = "Port Sable truce", string words = "“They will leave.” (Northwire, https://northwire.example/1)") =>
        Row(accord, "undertaking", title, ("window", window), ("state", state), ("words", words));

    public ToldRows CalledOff(string title) => Add(rows.Last(row => row.Told.Title == title) with { IsCalledOff = true });

    public ToldRows Row(string accord, string thing, string title, params ReadOnlySpan<(string Name, string Value)> slots)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in slots) values[name] = value;
        return Add(new Publication(PublicationChannel.Feed, $"{thing} {title}", 0, new ToldThing(accord, thing, title, [], values.ToImmutable()), false, new LocalDate(2031, 3, 1), First));
    }

    private ToldRows Add(Publication row)
    {
        rows = rows.Add(row with { At = First + Duration.FromHours(rows.Length) });
        return this;
    }
}
