using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Review;
using Pactwatch.Rulings;
using Pactwatch.Text;
using Pactwatch.Web.Components;
using Pactwatch.Web.Filters;
using Pactwatch.Web.Hosting;

namespace Pactwatch.Web.Reviewing;

/// <summary>
/// The pages of the review. Rulings are made on the latest day's ledger; each is on the disk before the answer, which leads
/// to the next item and tells what was done, so that it can be taken back.
/// </summary>
internal sealed class ReviewAnswers(ServerSources sources, AgreementsOfOtherDays otherDays, TimeProvider time)
{
    private const int MostFormBytes = 1 << 20;

    private SourcedLedger Ledger => sources.Ledger(null);

    public Task Queue(HttpContext context)
    {
        var (ledger, choice) = (Ledger, ReviewChoice.Of(context.Request));
        return Show<ReviewPage>(context, ledger, (nameof(ReviewPage.Items), choice.In(ReviewQueue.Of(ledger))), (nameof(ReviewPage.Choice), choice), (nameof(ReviewPage.Done), Done(context, ledger)));
    }

    public Task Item(HttpContext context) => WithEntry(context, (ledger, entry) => ShowItem(context, ledger, entry, null));

    public async Task Rule(HttpContext context)
    {
        var (ledger, form) = (Ledger, await FormOf(context));
        if (form is null || sources.Desk is not { } desk) return;
        await Refusable(context, async () =>
        {
            var reviewer = Reviewer(context, ledger);
            var entry = reviewer.Entry(Named(context, "entry"));
            if (form.Seen.Length > 0 && form.Seen != EntryStamp.Of(ledger, entry))
            {
                context.Response.StatusCode = StatusCodes.Status409Conflict;
                await ShowItem(context, ledger, entry, "It was changed after this page was shown: below is what stands now. Look again, then rule.");
                return;
            }

            var choice = ReviewChoice.Of(context.Request);
            var next = choice.NextAfter(ReviewQueue.Of(ledger), entry.Id);
            var made = form.OnEntry(Named(context, "what"), reviewer, entry);
            desk.Append(made);
            SeeOther(context, (form.Text("then") == "stay" ? ReviewChoice.Item(entry.Id) : next is null ? choice.Address("/review") : choice.Address(ReviewChoice.Item(next).Path)).With("done", string.Join(' ', made.Select(judgement => judgement.Id))));
        });
    }

    public Task History(HttpContext context)
    {
        var ledger = Ledger;
        return Show<HistoryPage>(context, ledger, (nameof(HistoryPage.Done), Done(context, ledger)));
    }

    public async Task Undo(HttpContext context)
    {
        var (ledger, form) = (Ledger, await FormOf(context));
        if (form is null || sources.Desk is not { } desk) return;
        await Refusable(context, () =>
        {
            var by = Visitor.Of(context).Name;
            var made = form.Text("judgement").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Reviewer(context, ledger).Undo(id, by, form.Why)).ToImmutableArray();
            if (made.IsEmpty) throw new RulingRefusedException("Name the judgement that is to be taken back.");
            desk.Append(made);
            SeeOther(context, new PageAddress("/review/history").With("done", string.Join(' ', made.Select(judgement => judgement.Id))));
            return Task.CompletedTask;
        });
    }

    public Task AddForm(HttpContext context) => WithReport(context, (ledger, report) =>
        Show<AddPage>(context, ledger, (nameof(AddPage.Held), report), (nameof(AddPage.Words), context.Request.Query["words"].ToString()), (nameof(AddPage.Kind), context.Request.Query["kind"].ToString() is { Length: > 0 } kind ? kind : ClaimKinds.Undertaking)));

    public async Task Add(HttpContext context)
    {
        var form = await FormOf(context);
        if (form is null || sources.Desk is not { } desk) return;
        await WithReport(context, (ledger, held) => Refusable(context, () =>
        {
            var words = new JudgedWords(held.Id, form.Text("words"), "", "");
            var add = Reviewer(context, ledger).Add(held.Report, words, form.Text("kind"), form.Cells, form.Text("gloss"), form.Text("language"), form.Why);
            desk.Append([add]);
            SeeOther(context, new PageAddress("/review/history").With("done", add.Id));
            return Task.CompletedTask;
        }));
    }

    public Task NoteForm(HttpContext context) => Show<NotePage>(context, Ledger);

    public async Task Note(HttpContext context)
    {
        var form = await FormOf(context);
        if (form is null || sources.Desk is not { } desk) return;
        await Refusable(context, () =>
        {
            var accord = form.Text("accord") is { Length: > 0 } id ? Reviewer(context, Ledger).Accord(id) : null;
            var added = desk.AddNote(form.Text("text"), Visitor.Of(context).Name, form.Day("published"), form.Text("protected") == "on" ? Handling.Protected : Handling.Internal);
            if (accord is not null && !accord.Reports.Contains(added)) desk.Append([Maker(context).Move(added, accord.Reports[0])]);
            SeeOther(context, new PageAddress($"/reports/{Uri.EscapeDataString(added.Value)}/add"));
            return Task.CompletedTask;
        });
    }

    public Task ArrangeForm(HttpContext context) => WithAccord(context, (ledger, accord) => Show<ArrangePage>(context, ledger, (nameof(ArrangePage.Accord), accord)));

    public async Task Arrange(HttpContext context)
    {
        var form = await FormOf(context);
        if (form is null || sources.Desk is not { } desk) return;
        await WithAccord(context, (ledger, accord) => Refusable(context, () =>
        {
            var made = form.OnAccord(Named(context, "what"), Reviewer(context, ledger), accord);
            desk.Append(made);
            SeeOther(context, new PageAddress("/review/history").With("done", string.Join(' ', made.Select(judgement => judgement.Id))));
            return Task.CompletedTask;
        }));
    }

    private Task ShowItem(HttpContext context, SourcedLedger ledger, JudgedEntry entry, string? caution) => Show<ReviewItemPage>(
        context, ledger, (nameof(ReviewItemPage.Entry), entry), (nameof(ReviewItemPage.Item), ReviewQueue.Of(ledger).FirstOrDefault(item => item.Entry.Id == entry.Id)),
        (nameof(ReviewItemPage.Caution), caution), (nameof(ReviewItemPage.Choice), ReviewChoice.Of(context.Request)), (nameof(ReviewItemPage.Done), Done(context, ledger)));

    private JudgementMaker Maker(HttpContext context) => new(Visitor.Of(context).Name, Instant.FromDateTimeOffset(time.GetUtcNow()));

    private Reviewer Reviewer(HttpContext context, SourcedLedger ledger) => new(ledger, Maker(context));

    private static async Task Refusable(HttpContext context, Func<Task> rule)
    {
        try
        {
            await rule();
        }
        catch (RulingRefusedException refused)
        {
            await FaultAnswers.Write(context, 422, "That can't be ruled", refused.Message, "Nothing was changed. Go back, and rule otherwise.");
        }
    }

    /// <summary>The form; null where there is none that can be read, or nobody to hand it to: then that was answered.</summary>
    private async Task<RulingForm?> FormOf(HttpContext context)
    {
        if (sources.Desk is null)
        {
            await FaultAnswers.Write(context, 405, "This server only shows", "It was started without the right to change the store.", "Start it with pactwatch serve.");
            return null;
        }

        if (!context.Request.HasFormContentType || context.Request.ContentLength is null or > MostFormBytes)
        {
            await FaultAnswers.Write(context, 400, "That is no form of these pages", "The request is not what a form sends.", "Use the pages' own forms.");
            return null;
        }

        return new RulingForm(await context.Request.ReadFormAsync(context.RequestAborted));
    }

    /// <summary>What was done just before, named in the address.</summary>
    private static ImmutableArray<JudgementEffect> Done(HttpContext context, SourcedLedger ledger)
    {
        var ids = context.Request.Query["done"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return ids.Count == 0 ? [] : [.. ledger.Effects.Where(effect => ids.Contains(effect.Judgement.Id))];
    }

    private Task WithEntry(HttpContext context, Func<SourcedLedger, JudgedEntry, Task> answer)
    {
        var ledger = Ledger;
        return JudgedEntry.All(ledger).FirstOrDefault(entry => entry.Id == Named(context, "entry")) is { } entry
            ? answer(ledger, entry)
            : FaultAnswers.NotFound(context, $"Nothing that can be judged has the id {Named(context, "entry")}.");
    }

    private Task WithReport(HttpContext context, Func<SourcedLedger, LedgerReport, Task> answer)
    {
        var ledger = Ledger;
        return ledger.Reports.FirstOrDefault(held => held.Id.Value == Named(context, "report")) is { } report ? answer(ledger, report) : FaultAnswers.NotFound(context, $"The ledger has no report {Named(context, "report")}.");
    }

    private Task WithAccord(HttpContext context, Func<SourcedLedger, Accord, Task> answer)
    {
        var ledger = Ledger;
        return ledger.Accords.FirstOrDefault(accord => accord.Id == Named(context, "accord")) is { } accord ? answer(ledger, accord) : otherDays.NoneOf(context, ledger, "now");
    }

    private static Task Show<TPage>(HttpContext context, SourcedLedger ledger, params (string Name, object? Value)[] more)
        where TPage : IComponent => LedgerPageAnswers.Render<TPage>(context, [(nameof(ReviewPage.Ledger), ledger), .. more]);

    private static void SeeOther(HttpContext context, PageAddress where)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = where.ToString();
    }

    private static string Named(HttpContext context, string name) => context.Request.RouteValues[name] as string ?? "";
}
