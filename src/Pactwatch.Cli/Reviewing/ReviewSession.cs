using System.Collections.Immutable;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Reviewing;

/// <summary>
/// The queue at a terminal, one item at a time, with keys. Each ruling is on the disk before the next item is shown, so
/// that nothing is lost however the session ends.
/// </summary>
/// <param name="readKey">Waits for a key; null where there are no more.</param>
/// <param name="readLine">Asks for a line; null where it was broken off.</param>
internal sealed class ReviewSession(ReviewedStore store, string by, Terminal terminal, Func<char?> readKey, Func<string, string?> readLine)
{
    private const int MostMentions = 3;

    private readonly HashSet<string> passed = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<Judgement>> done = [];

    public const string Keys =
        """
        a  accept: confirm it as it stands        n  next: leave it for now
        e  edit a cell (slot=value)               u  undo your last ruling
        r  reject: it doesn't count               d  doubt: leave a question
        s  same as another entry (by its id)      x  take one claim out (by its id)
        ?  these keys                             q  quit
        """;

    /// <returns>How many rulings were made and not taken back.</returns>
    public int Run(Func<ReviewItem, bool> isWanted)
    {
        terminal.Data.WriteLine(Keys);
        while (Next(isWanted) is { } item)
        {
            terminal.Data.WriteLine();
            foreach (var line in JudgementText.Lines(store.Ledger, item, MostMentions)) terminal.Data.WriteLine(PlainText.Of(line));
            if (!Decide(item)) break;
        }

        var left = ReviewQueue.Of(store.Ledger).Count(isWanted);
        terminal.Data.WriteLine(left == 0 ? "Nothing waits for review." : $"{left} left.");
        return done.Sum(made => made.Length);
    }

    private ReviewItem? Next(Func<ReviewItem, bool> isWanted) => ReviewQueue.Of(store.Ledger).FirstOrDefault(item => isWanted(item) && !passed.Contains(item.Entry.Id));

    /// <summary>Waits for one decision on the item; false ends the session.</summary>
    private bool Decide(ReviewItem item)
    {
        while (true)
        {
            terminal.Data.Write($"[{item.Entry.Id}] a e r s x d n u q ? ");
            terminal.Flush();
            var key = readKey();
            terminal.Data.WriteLine(key);
            try
            {
                switch (key)
                {
                    case null or 'q': return false;
                    case 'n': passed.Add(item.Entry.Id); return true;
                    case 'a': Append([store.By(by).Confirm(item.Entry)]); return true;
                    case 'e': if (Edit(item.Entry)) return true; break;
                    case 'r': Append(store.By(by).Reject(item.Entry, why: Ask("Why? "))); return true;
                    case 's': Append([store.By(by).Same(item.Entry, store.By(by).Entry(Ask("Same as which entry (id)? ")), Ask("Why? "))]); return true;
                    case 'x': Append(store.By(by).Different(item.Entry, Ask("Which claim (id)? "), Ask("Why? "))); return true;
                    case 'd': Append([store.By(by).Doubt(item.Entry, Ask("The question? "))]); passed.Add(item.Entry.Id); return true;
                    case 'u': Undo(); return true;
                    default: terminal.Data.WriteLine(Keys); break;
                }
            }
            catch (RulingRefusedException refused)
            {
                terminal.Data.WriteLine(PlainText.Of(refused.Message));
            }
        }
    }

    private bool Edit(JudgedEntry entry)
    {
        var typed = Ask("slot=value (“-” empties a cell)? ");
        if (typed.Length == 0) return false;
        var at = typed.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0) throw new RulingRefusedException("Write the cell's name, =, and its value: window=by 2031-06-30");
        Append([store.By(by).Edit(entry, typed[..at].Trim(), typed[(at + 1)..], Ask("Why? "))]);
        return true;
    }

    private void Undo()
    {
        if (done.Count == 0) throw new RulingRefusedException("Nothing was ruled in this session; pactwatch review undo takes back what was ruled before.");
        var last = done[^1];
        done.RemoveAt(done.Count - 1);
        store.Append([.. last.Select(judgement => store.By(by).Undo(judgement.Id, by))]);
        terminal.Data.WriteLine($"Taken back: {last.Length}");
    }

    private void Append(ImmutableArray<Judgement> judgements)
    {
        foreach (var effect in store.Append(judgements)) terminal.Data.WriteLine(PlainText.Of(JudgementText.Of(effect)));
        done.Add(judgements);
    }

    private string Ask(string question) => readLine(question)?.Trim() ?? throw new RulingRefusedException("Left as it was.");
}
