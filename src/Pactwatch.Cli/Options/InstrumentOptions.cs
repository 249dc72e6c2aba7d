using System.CommandLine;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Cli.Options;

/// <summary>That files are an agreement's own text, and how much it binds: --as instrument --authority signed.</summary>
internal sealed class InstrumentOptions
{
    public Option<string> As { get; } = Words("--as", "What the files are: reports, or an agreement's own text (instrument).", "KIND", [ReportKind.Report.Word(), ReportKind.Instrument.Word()]);

    public Option<string> Authority { get; } = Words("--authority", "How much the agreement's own text binds: signed, announced, draft or leaked.", "WORD", [.. Enum.GetValues<InstrumentAuthority>().Select(value => value.Word())]);

    /// <summary>The authority of the texts that are read; null where reports are read.</summary>
    /// <exception cref="UsageException">One of the two options was given without the other.</exception>
    public InstrumentAuthority? In(ParseResult parse)
    {
        var isInstrument = parse.GetValue(As) == ReportKind.Instrument.Word();
        var word = parse.GetValue(Authority);
        if (isInstrument && word is null) throw new UsageException("--as instrument needs --authority: signed, announced, draft or leaked.");
        if (!isInstrument && word is not null) throw new UsageException("--authority is of an agreement's own text: say --as instrument, too.");
        return word is null ? null : Enum.GetValues<InstrumentAuthority>().First(value => value.Word() == word);
    }

    private static Option<string> Words(string name, string description, string help, string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = help };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
