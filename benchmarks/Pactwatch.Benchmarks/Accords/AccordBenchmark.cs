using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pactwatch.Derivation;
using Pactwatch.Derivation.Quotes;
using Pactwatch.Derivation.Retractions;
using Pactwatch.Reading;
using Pactwatch.Reconciliation;
using Pactwatch.Reconciliation.Dates;
using Pactwatch.Stories;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Accords;

/// <summary>One agreement with very many reports: how long its ledger takes, and how long once one more report came in.</summary>
internal static class AccordBenchmark
{
    public static string Measure(int count, TimeProvider clock)
    {
        var files = GeneratedAccord.Make(count + 1).Files;
        var reports = files.Select(file => Read(file.Name, file.Bytes)).ToImmutableArray();
        var page = new StringBuilder();
        var held = reports.RemoveAt(count);
        var claims = Phase("claims", () => held.AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount).Select(Pipeline.English.Claims).ToArray());
        var annotated = Array.ConvertAll(claims, claim => claim.Annotated);
        var derivations = Phase("derivations", () => DerivationFinder.Find(annotated));
        var beliefs = Phase("beliefs", () => new PublishedBeliefs(claims, derivations));
        var retractions = Phase("retractions", () => RetractionFinder.Find(annotated, derivations));
        var origins = Phase("origins", () => new Origins(annotated, derivations, retractions));
        var texts = claims.ToDictionary(claim => claim.Report.Id, claim => claim.Report.Text);
        var stories = Phase("stories", () => StoryFinder.Find([.. claims], derivations));
        var grouping = 0d;
        var asked = 0d;
        var ledger = Phase("reconciler", () => Reconciler.Reconcile(claims, derivations, mentions => { var b = Environment.CpuUsage.TotalTime; var r = origins.Of(mentions); asked += (Environment.CpuUsage.TotalTime - b).TotalSeconds; return r; }, retractions, utterances => { var b = Environment.CpuUsage.TotalTime; var r = QuoteMatcher.Group(utterances, id => texts[id]).Select(group => (group.Fullest, group.Mentions)).ToList(); grouping += (Environment.CpuUsage.TotalTime - b).TotalSeconds; return r; }, [], null));
        page.Append(FormattableString.Invariant($"origins asked {asked:N2} quotes {grouping:N2}\n{count:N0} reports, {ledger.Accords.Length} accords of {string.Join(", ", ledger.Accords.Take(5).Select(accord => accord.Reports.Length))} in {stories.Length} stories, undertakings {ledger.Accords.Sum(accord => accord.Undertakings.Length)}, figures {ledger.Accords.Sum(accord => accord.Figures.Length)}, quotes {ledger.Accords.Sum(accord => accord.Quotes.Length)}, events {ledger.Accords.Sum(accord => accord.Events.Length)}, derivations {ledger.Derivations.Length} {beliefs.All.Count}\n"));
        return page.ToString();

        T Phase<T>(string name, Func<T> work)
        {
            var before = Environment.CpuUsage.TotalTime;
            var result = work();
            page.Append(FormattableString.Invariant($"{name} {(Environment.CpuUsage.TotalTime - before).TotalSeconds:N2} s\n"));
            return result;
        }
    }

    private static Report Read(string name, byte[] bytes)
    {
        var reading = ReportReader.Read(bytes, name, new ReadingHints()).Reading ?? throw new InvalidDataException($"{name} was not read.");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new Report(ReportId.OfSha256(sha256), sha256, [name], ReportKind.Report, Handling.Public, reading);
    }
}
