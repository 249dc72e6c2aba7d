using Microsoft.AspNetCore.Http;
using Pactwatch.Storage.Access;
using Pactwatch.Web.Components;

namespace Pactwatch.Web.Hosting;

/// <summary>Signing in with the token of an account, and out again.</summary>
internal sealed class SignInAnswers(Entrance entrance)
{
    public const string Path = "/sign-in";
    public const string OutPath = "/sign-out";

    private const int MostBytes = 4_096;

    /// <summary>The start link.</summary>
    public async Task Start(HttpContext context)
    {
        if (entrance.LetInByLink(context)) context.Response.Redirect("/");
        else await FaultAnswers.Write(context, 403, "This start link is not valid", "Its token is not the one of this server, perhaps because the server was started anew.", "Open the link that pactwatch serve printed last.");
    }

    public static Task Form(HttpContext context) => Show(context, 200, wasWrong: false);

    public async Task SignIn(HttpContext context)
    {
        if (!context.Request.HasFormContentType || context.Request.ContentLength is null or > MostBytes)
        {
            await FaultAnswers.Write(context, 400, "That is no sign-in", "The request is not what the form sends.", "Use the form.");
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var visitor = entrance.ByToken(context, form["token"].ToString().Trim(), isByCookie: true);
        if (visitor is null)
        {
            await Gate.TooMany(context);
        }
        else if (visitor.Right == Right.None)
        {
            await Show(context, 403, wasWrong: true);
        }
        else
        {
            entrance.LetIn(context, visitor);
            SeeOther(context, "/");
        }
    }

    public Task SignOut(HttpContext context)
    {
        entrance.LetOut(context);
        SeeOther(context, Path);
        return Task.CompletedTask;
    }

    private static void SeeOther(HttpContext context, string where)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = where;
    }

    private static async Task Show(HttpContext context, int status, bool wasWrong)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(await PageRenderer.Render<SignInPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(SignInPage.WasWrong)] = wasWrong }), context.RequestAborted);
    }
}
