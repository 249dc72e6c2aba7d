using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Calendars;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Digests;
using Pactwatch.Watching.Settings;

namespace Pactwatch.Watching.Tests.Digests;

/// <summary>
/// Whatever happens in whatever order — sites down, a program killed between sending and noting it, others that tell beside
/// it — a reader who takes each id once knows in the end what there is to know, and was told each change once.
/// </summary>
public sealed class NothingTwiceTests
{
    private static readonly Config Sequences = Config.QuickThrowOnFailure.WithMaxTest(Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1" ? 200 : 6).WithReplay(20310301, 297);

    [Fact]
    public void A_reader_who_takes_each_id_once_knows_all_and_was_told_nothing_twice()
    {
        var step = Gen.Choose(0, 11).SelectMany(_ => Gen.Choose(0, 5), (what, number) => (what, number));
        Prop.ForAll(step.ListOf().Resize(60).ToArbitrary(), steps =>
        {
            using var story = new Story();
            foreach (var (what, number) in steps) story.Step(what, number);
            story.Finish();
        }).Check(Sequences);
    }

    /// <summary>Three agreements whose standing changes, and up to three readers who come when they come.</summary>
    private sealed class Story : IDisposable
    {
        private static readonly ImmutableArray<AgreementStatus> Standings = [AgreementStatus.Talks, AgreementStatus.Agreed, AgreementStatus.Signed, AgreementStatus.InForce, AgreementStatus.Collapsed];

        private readonly WatchPlace place = new();
        private readonly SortedDictionary<string, AgreementStatus> standing = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Reader> readers = new(StringComparer.Ordinal);
        private bool isDown;

        public void Step(int what, int number)
        {
            switch (what)
            {
                case <= 2: Change(number); place.Tell(Ledger()); break;
                case 3: Change(number); break;
                case 4: place.Tell(Ledger()); break;
                case 5: Come($"https://reader{number % 3}.example/hook"); break;
                case 6: isDown = !isDown; break;
                case 7: place.Clock.Now += Duration.FromMinutes(90 * number); break;
                case 8: DieAfterSending(); break;
                case 9: Export(); break;
                default: Work(); break;
            }
        }

        /// <summary>All sites are up again, and what was given up is sent again.</summary>
        public void Finish()
        {
            isDown = false;
            place.Tell(Ledger());
            foreach (var job in place.Store.SetAsideJobs()) place.Store.Retry(job.Key, place.Clock.Now);
            place.Clock.Now += Duration.FromDays(40);
            Work();
            place.Store.Pending([JobKind.Deliver]).Count.ShouldBe(0);
            foreach (var reader in readers.Values) reader.Knows().ShouldBe(standing.Select(pair => $"{pair.Key}: {Word(pair.Value)}"));
        }

        public void Dispose() => place.Dispose();

        private static string Word(AgreementStatus status) => status.Word();

        private void Change(int number)
        {
            var accord = $"{"ABC"[number % 3]} pact";
            if (number < 3) standing[accord] = Standings[(standing.TryGetValue(accord, out var now) ? Standings.IndexOf(now) + 1 : 0) % Standings.Length];
            else if (!standing.Remove(accord)) standing[accord] = Standings[number - 1];
        }

        private SourcedLedger Ledger() => InventedLedgers.Of([.. standing.Select(pair => (pair.Key, pair.Value))]);

        private void Come(string address)
        {
            if (readers.ContainsKey(address)) return;
            var told = place.Store.Publications(PublicationChannel.Feed);
            place.Store.Put(new Subscriber(SubscriberKind.Webhook, address, place.Clock.Now, told.Length));
            place.Secrets.Put(place.Store.Subscribers().Single(subscriber => subscriber.Address == address).Id, WebhookSignature.NewSecret());
            readers[address] = new Reader(new PublicationLog(PublicationChannel.Feed, told).Last.Where(row => !row.IsCalledOff).ToDictionary(row => row.Told.Title, row => row.Told.Slots["status"]));
        }

        private void Export()
        {
            var log = new PublicationLog(PublicationChannel.Feed, place.Store.Publications(PublicationChannel.Feed));
            place.Store.Append(log.Untold(ToldThings.ForFeed(Ledger()), CalendarWriter.DatedSlots, InventedLedgers.Day, place.Clock.Now));
        }

        private void Work() => place.Work(new AnsweringFetcher(Answer)).GetAwaiter().GetResult();

        /// <summary>The message is out, its end is not stored; the lease is freed when the next process sees that this one is gone.</summary>
        private void DieAfterSending()
        {
            if (place.Store.Take(new JobRequest("gone:1:1", place.Clock.Now, place.Clock.Now + Duration.FromMinutes(1), [JobKind.Deliver], [])) is not { } job) return;
            new Delivery(new AnsweringFetcher(Answer), place.Secrets, WatchSettings.Default, place.Clock).Send(Delivery.Prepare(place.Store, job), CancellationToken.None).GetAwaiter().GetResult();
            place.Store.Release(["gone:1:1"]);
        }

        private FetchOutcome Answer(FetchRequest request)
        {
            if (isDown) return AnsweringFetcher.Answer(request, 503);
            readers[request.Address].Take(request.Body!);
            return AnsweringFetcher.Answer(request, 200);
        }
    }

    /// <summary>Takes each id once; in the end it reads all in the order of ranges, as what came later may have arrived first.</summary>
    private sealed class Reader(Dictionary<string, string> known)
    {
        private readonly Dictionary<string, byte[]> taken = new(StringComparer.Ordinal);

        public void Take(FetchBody body)
        {
            var id = body.Headers.Single(header => header.Key == "webhook-id").Value;
            if (!taken.TryAdd(id, body.Bytes.ToArray())) taken[id].ShouldBe(body.Bytes.ToArray(), "one id, one message");
        }

        public IEnumerable<string> Knows()
        {
            foreach (var json in taken.Values.Select(bytes => JsonDocument.Parse(bytes)).OrderBy(json => json.RootElement.GetProperty("from").GetInt64()))
            {
                using (json)
                {
                    foreach (var entry in json.RootElement.GetProperty("entries").EnumerateArray()) Read(entry);
                }
            }

            return known.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}");
        }

        private void Read(JsonElement entry)
        {
            var title = entry.GetProperty("title").GetString()!;
            var slot = entry.GetProperty("slots").EnumerateArray().Single(slot => slot.GetProperty("name").GetString() == "status");
            var after = slot.GetProperty("after").GetString()!;
            if (entry.GetProperty("kind").GetString() == "no-longer-told")
            {
                known.Remove(title).ShouldBeTrue("what is no longer told was told");
                return;
            }

            if (entry.GetProperty("kind").GetString() == "new") known.ContainsKey(title).ShouldBeFalse("new is what was not told");
            else known[title].ShouldBe(slot.GetProperty("before").GetString());
            known.GetValueOrDefault(title).ShouldNotBe(after, "told once");
            known[title] = after;
        }
    }
}
