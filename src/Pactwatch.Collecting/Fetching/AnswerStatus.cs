using System.Globalization;

namespace Pactwatch.Collecting.Fetching;

/// <summary>What a complete answer means by its status.</summary>
internal static class AnswerStatus
{
    public static (FetchResult Result, string? Code, string? Why) Judge(Answer answer, FetchRequest request)
    {
        var status = answer.Status ?? throw new ArgumentException("An answer without a fault has a status.", nameof(answer));
        return status switch
        {
            >= 200 and < 300 => (FetchResult.Fetched, null, null),
            304 when request.ETag is not null || request.LastModified is not null => (FetchResult.NotModified, null, null),
            404 or 410 => (FetchResult.Gone, FetchCodes.Gone, Words(status, "there is nothing at this address any more. Leave it out, or find where it went.")),
            429 => (FetchResult.TryLater, FetchCodes.TryLater, Words(status, "we asked too often. It is asked again when the site allows it.")),
            503 => (FetchResult.TryLater, FetchCodes.TryLater, Words(status, "it can't answer now. It is asked again later.")),
            401 or 402 or 403 or 407 or 451 => (FetchResult.Failed, FetchCodes.NotForUs, Words(status, "it does not let us see this. It may want a credential or a subscription, or no programs at all.")),
            >= 500 => (FetchResult.Failed, FetchCodes.Status, Words(status, "it has a fault of its own. It is worth trying later.")),
            _ => (FetchResult.Failed, FetchCodes.Status, Words(status, "that is nothing that can be read. Check the address.")),
        };
    }

    private static string Words(int status, string meaning) => string.Create(CultureInfo.InvariantCulture, $"The site answered {status}: {meaning}");
}
