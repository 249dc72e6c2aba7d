using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Pactwatch.Publishing;

namespace Pactwatch.Web.Api;

/// <summary>Answers that tell a program what went wrong: application/problem+json.</summary>
internal static class ProblemAnswers
{
    public const string ContentType = "application/problem+json";

    /// <param name="detail">What of this request, and what to do.</param>
    /// <param name="more">Writes further members into the object.</param>
    public static async Task Write(HttpContext context, Problem problem, string detail, Action<Utf8JsonWriter>? more = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteString("type", problem.Type);
            json.WriteString("title", problem.Title);
            json.WriteNumber("status", problem.Status);
            json.WriteString("detail", detail);
            json.WriteString("instance", context.Request.Path.ToUriComponent());
            more?.Invoke(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = stream.Length;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await context.Response.Body.WriteAsync(stream.GetBuffer().AsMemory(0, (int)stream.Length), context.RequestAborted);
    }
}
