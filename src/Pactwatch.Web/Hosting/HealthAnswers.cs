using Microsoft.AspNetCore.Http;
using Pactwatch.Storage.Access;
using Pactwatch.Storage.Health;

namespace Pactwatch.Web.Hosting;

/// <summary>
/// How the server is doing, for programs that look after it: alive is whoever answers at all, ready who can read and write
/// the store. Anyone may ask; where the store lies, and what it said word for word, is told only to those with the right
/// of an administrator.
/// </summary>
/// <param name="probe">Null where there is no store to try.</param>
internal sealed class HealthAnswers(Func<CancellationToken, Task<Readiness>>? probe)
{
    public static Task Live(HttpContext context) => Write(context, "alive\n");

    public async Task Ready(HttpContext context)
    {
        var readiness = probe is null ? Readiness.Ready : await probe(context.RequestAborted);
        if (readiness.IsReady)
        {
            await Write(context, "ready\n");
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        var detail = Visitor.Of(context).Right >= Right.Admin ? readiness.Detail + "\n" : "";
        await Write(context, $"not ready: {readiness.Code}\n{readiness.Why}\n{detail}");
    }

    private static Task Write(HttpContext context, string text)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
