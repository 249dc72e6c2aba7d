using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Text;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>Keeps what a person types as a report of kind note, to be judged as any other; nothing is taken from it by the machine.</summary>
internal sealed class ReviewNoteCommand : CliCommand
{
    private readonly Option<string> text = new("--text") { Description = "The note; - reads it from stdin.", HelpName = "TEXT", Required = true };
    private readonly Option<string?> accord = new("--accord") { Description = "Id of the accord that it belongs to.", HelpName = "ID" };
    private readonly Option<bool> isProtected = new("--protected") { Description = "It leaves the house in no export; only the number of such notes is told." };
    private readonly DateOption published = DateOption.Published();
    private readonly ByOption by = new();

    public ReviewNoteCommand(Terminal terminal)
        : base(terminal, "note", "Keeps a note of yours as a report of kind note.", "pactwatch review note --text \"A monitor saw the last trucks leave on 3 May.\" --accord a-3f2a --published 2031-05-04")
    {
        Add(text);
        Add(accord);
        Add(isProtected);
        Add(published);
        Add(by);
    }

    protected override int Run(ParseResult parse)
    {
        var given = parse.GetValue(text)!;
        var typed = given == "-" ? Console.In.ReadToEnd() : given;
        using var store = Store.OpenForChanging(parse);
        var added = NoteIntake.Add(store, typed, by.In(parse), parse.GetValue(published), parse.GetValue(isProtected) ? Handling.Protected : Handling.Internal, TimeProvider.System);
        Terminal.Data.WriteLine(added.Value);
        if (parse.GetValue(accord) is not { } id) return ExitCode.Done;
        var reviewed = new ReviewedStore(store, TimeProvider.System);
        var reviewer = reviewed.By(by.In(parse));
        foreach (var effect in reviewed.Append([reviewer.Move(added, reviewer.Accord(id))])) Terminal.Data.WriteLine(PlainText.Of($"{effect.Judgement.Id}  {JudgementText.Of(effect)}"));
        return ExitCode.Done;
    }
}
