using System.Text.Json;
using NodaTime;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Text;
using Pactwatch.Web.Hosting;

namespace Pactwatch.Web.Api;

/// <summary>A judgement as a program sends it: what it says, and on which words. Who and when are not its to say.</summary>
internal static class SentJudgement
{
    private const int LongestReason = 4_000;

    /// <exception cref="ProblemException">It is none, or points at nothing that is held.</exception>
    public static (Judgement Judgement, string? Entry) Read(JsonElement sent, ApiRequest request)
    {
        if (sent.ValueKind != JsonValueKind.Object) throw Bad("The body is no object.");
        var what = SlotValues.Word<JudgementKind>(Text(sent, "what"), LedgerWords.Word) ?? throw Bad($"what is missing, or none of {string.Join(", ", LedgerOperations.Words<JudgementKind>(LedgerWords.Word))}.");
        if (!sent.TryGetProperty("quote", out var quote) || SlotValues.Words(quote) is not { } words) throw Bad("quote is missing: an object with report and exact.");
        var held = request.Ledger.Reports.FirstOrDefault(report => report.Id == words.Report)?.Report ?? throw new ProblemException(Problem.NotFound, $"The ledger has no report {words.Report}.");
        var why = Text(sent, "why") ?? "";
        if (why.Length > LongestReason) throw Bad($"why is longer than {LongestReason} characters.");
        // A value that is null empties a cell; one that is left out is none.
        var value = sent.TryGetProperty("value", out var told) ? told.GetRawText() : null;
        var supersedes = Text(sent, "supersedes");
        if (supersedes is not null && request.Ledger.Judgements.All(judgement => judgement.Id != supersedes)) throw new ProblemException(Problem.NotFound, $"No judgement {supersedes} is held.");
        var maker = new JudgementMaker(Visitor.Of(request.Context).Name, Instant.FromDateTimeOffset(request.Sources.Time.GetUtcNow()));
        return (maker.Make(what, Placed(held, words), Text(sent, "slot"), value, why, Text(sent, "about"), supersedes), Text(sent, "entry"));
    }

    /// <summary>The words with those around them: what was sent, or what stands there where only the words were sent and stand there once.</summary>
    private static JudgedWords Placed(Report report, JudgedWords words)
    {
        if (words.Exact.Length == 0) return JudgedWords.Of(report.Id);
        var text = report.Text.Characters;
        var whole = words.Prefix + words.Exact + words.Suffix;
        var at = text.IndexOf(whole, StringComparison.Ordinal);
        if (at < 0) throw Bad("The report does not hold these words. Send them as they stand in its stored text (getReportText).");
        if (text.IndexOf(whole, at + 1, StringComparison.Ordinal) >= 0) throw Bad("The report holds these words more than once. Send the characters before and after them, too (prefix, suffix).");
        var start = at + words.Prefix.Length;
        return JudgedWords.Of(report, new TextSpan(start, start + words.Exact.Length));
    }

    private static string? Text(JsonElement sent, string name)
    {
        if (!sent.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null) return null;
        return member.ValueKind == JsonValueKind.String ? member.GetString() : throw Bad($"{name} is no string.");
    }

    private static ProblemException Bad(string detail) => new(Problem.BadJson, detail);
}
