using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NodaTime.Text;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Publishing.JudgementFiles;
using Pactwatch.Rulings;
using Pactwatch.Storage;

namespace Pactwatch.Cli.Commands.JudgementFiles;

/// <summary>Adds the judgements of files to the store: a union, with a list of those that can't both be right.</summary>
internal sealed class JudgementsMergeCommand : CliCommand
{
    private const long MostBytes = 256 << 20;

    private readonly PathsArgument files = new("FILE", "Files that judgements export wrote.");
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Show what would be added and what conflicts; change nothing." };

    public JudgementsMergeCommand(Terminal terminal)
        : base(terminal, "merge", "Adds the judgements of files to the store, each once, and lists conflicts.", "pactwatch judgements merge ana.jsonl --dry-run", "pactwatch judgements merge ana.jsonl")
    {
        Add(files);
        Add(dryRun);
    }

    protected override int Run(ParseResult parse)
    {
        var isDry = parse.GetValue(dryRun);
        var read = parse.GetValue(files)!.Select(Read).ToList();
        using var store = isDry ? Store.OpenForReading(parse) : Store.OpenForChanging(parse);
        var merge = JudgementMerge.Of(store.Judgements(), [.. read.Select(file => file.Judgements)], store.StoredReports().Select(held => held.Report.Id).ToHashSet());
        var output = new StringBuilder();
        foreach (var judgement in merge.New) output.Append(isDry ? "would add  " : "added  ").AppendLine(Line(judgement));
        foreach (var conflict in merge.Conflicts)
            output.Append("conflict  ").Append(conflict.What).Append(": ").AppendLine(Line(conflict.Earlier)).Append("          and: ").AppendLine(Line(conflict.Later));
        foreach (var (report, count) in merge.UnknownReports) output.Append("report not held  ").Append(report.Value).Append(": ").Append(count).AppendLine(count == 1 ? " judgement is kept until it is" : " judgements are kept until it is");
        if (!isDry)
        {
            store.Append((IReadOnlyList<Judgement>)[.. merge.New]);
        }

        Terminal.Data.Write(output.ToString().ReplaceLineEndings("\n"));
        Terminal.Say($"{merge.New.Length} {(isDry ? "would be added" : "added")}, {merge.Held} already held, {merge.Conflicts.Length} in conflict{(merge.Conflicts.IsEmpty ? "" : " (both are kept; the later one counts until somebody rules)")}.");
        foreach (var fault in merge.Faults) Terminal.Say($"{fault.Id} says something else than the judgement of that id that is held; it is left out.");
        var faults = read.Sum(file => file.Faults) + merge.Faults.Length;
        return ExitCode.Of(faults, merge.New.Length + merge.Held);
    }

    private (ImmutableArray<Judgement> Judgements, int Faults) Read(string path)
    {
        if (!File.Exists(path)) throw new FailedException($"There is no file {path}.");
        if (new FileInfo(path).Length > MostBytes) throw new FailedException($"{path} is too large for a file of judgements: at most {MostBytes >> 20} MB.");
        var (judgements, faults) = JudgementFile.Read(File.ReadAllText(path, Encoding.UTF8));
        foreach (var (line, what) in faults.Take(10)) Terminal.Say($"{path}, line {line}: {what}.");
        if (faults.Length > 10) Terminal.Say($"… and {faults.Length - 10} lines more.");
        return (judgements, faults.Length);
    }

    /// <summary>"edit window: by the end of July (Ana, 2026-06-13)  “words …”  r-12".</summary>
    private static string Line(Judgement judgement)
    {
        var value = SlotValues.Parse(judgement.Value) is { } told ? SlotValues.Shown(told) is { Length: > 0 } shown ? shown : "empty" : judgement.Value;
        var what = $"{judgement.What.Word()}{(judgement.Slot is null ? "" : " " + judgement.Slot)}{(string.IsNullOrEmpty(value) ? "" : ": " + value)}";
        var words = judgement.Words.Exact.Length == 0 ? "" : $"  “{(judgement.Words.Exact.Length > 60 ? judgement.Words.Exact[..60] + "…" : judgement.Words.Exact)}”";
        return PlainText.Of($"{what} ({judgement.By}, {LocalDatePattern.Iso.Format(judgement.At.InUtc().Date)}){words}  {judgement.Words.Report.Value}");
    }
}
