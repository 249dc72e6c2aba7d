using System.Collections.Immutable;
using System.Text;
using NodaTime;
using Pactwatch.Cli.Pages;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage;

namespace Pactwatch.EndToEnd.Tests.Parts;

/// <summary>Calendars and feeds of a served store: lasting addresses, the same bytes until something changed, nothing changed by fetching.</summary>
public sealed class SubscriptionsTests : IDisposable
{
    private static readonly Instant Noon = Instant.FromUtc(2032, 1, 1, 12, 0);

    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void An_address_lasts_while_reports_come_in_and_fetching_changes_nothing()
    {
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        var subscriptions = Open(1);
        subscriptions.Content(PublicationChannel.Calendar, subscriptions.All()[0].Secret).ShouldNotBeNull().Length.ShouldBeGreaterThan(0);
        subscriptions.All().ShouldAllBe(subscription => subscription.Accord == null);

        subscriptions.Tell(Noon);
        var before = subscriptions.All();
        var calendar = before.First(subscription => subscription is { Channel: PublicationChannel.Calendar, Accord: not null });
        var first = Text(subscriptions, calendar.Secret);
        var file = File.ReadAllBytes(workplace.Store);

        first.ShouldContain("BEGIN:VEVENT");
        Text(subscriptions, calendar.Secret).ShouldBe(first);
        subscriptions.Tell(Noon + Duration.FromHours(1));
        Text(Open(1), calendar.Secret).ShouldBe(first);
        File.ReadAllBytes(workplace.Store).ShouldBe(file);
        foreach (var wrong in new[] { "", "x", calendar.Secret[1..], calendar.Secret.ToUpperInvariant(), "停火" }) subscriptions.Content(PublicationChannel.Calendar, wrong).ShouldBeNull(wrong);
        subscriptions.Content(PublicationChannel.Feed, calendar.Secret).ShouldBeNull();
        Open(2).Content(PublicationChannel.Calendar, calendar.Secret).ShouldBeNull();

        workplace.Write("later.txt", "Northwire\n\n2026-04-20\n\nNorland will leave the Oster strip by the end of July, not June, its minister said on Monday.\n");
        workplace.Run("read", "later.txt").ExitCode.ShouldBe(0);
        subscriptions.Tell(Noon + Duration.FromHours(2));
        Text(subscriptions, calendar.Secret).ShouldContain("BEGIN:VEVENT");
    }

    private static string Text(Subscriptions subscriptions, string secret) => Encoding.UTF8.GetString(subscriptions.Content(PublicationChannel.Calendar, secret).ShouldNotBeNull());

    private Subscriptions Open(byte key)
    {
        var store = StoreAddress.Parse(workplace.Store);
        var ledgers = new ServedLedgers(store);
        return new Subscriptions(store, new ServedExports(store, ledgers).AsOf, [.. Enumerable.Repeat(key, 32)]);
    }
}
