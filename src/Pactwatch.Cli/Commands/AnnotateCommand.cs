using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Annotation;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Texts;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Text;

namespace Pactwatch.Cli.Commands;

/// <summary>Writes what the annotation stages find in texts, without a store.</summary>
internal sealed class AnnotateCommand : CliCommand
{
    private readonly PathsArgument files = new("FILE", "Text files; - for stdin.");
    private readonly DateOption published = DateOption.Published();
    private readonly Option<string> format = new("--format") { Description = "How to write: json (one object a line) or conllu.", DefaultValueFactory = _ => "json" };
    private readonly Option<string> input = new("--input") { Description = "What is read: text, or conllu, whose sentences and tokens are kept.", DefaultValueFactory = _ => "text" };
    private readonly NamesOption names = new();

    public AnnotateCommand(Terminal terminal)
        : base(terminal, "annotate", "Writes what is found in texts: sentences, tokens, names, times, quantities, quotes, undertakings.", "pactwatch annotate a.txt --published 2026-03-04", "pactwatch annotate --format conllu a.txt")
    {
        format.AcceptOnlyFromAmong("json", "conllu");
        input.AcceptOnlyFromAmong("text", "conllu");
        Add(files);
        Add(published);
        Add(format);
        Add(input);
        Add(names);
    }

    protected override int Run(ParseResult parse)
    {
        using var stream = Terminal.OpenDataStream();
        using var conllu = new StreamWriter(stream) { NewLine = "\n" };
        var isJson = parse.GetValue(format) == "json";
        var pipeline = names.PipelineIn(parse);
        var day = parse.GetValue(published);
        return new InputFiles(Terminal).ForEach(parse.GetValue(files)!, (source, bytes) =>
        {
            var characters = PlainReport.Decode(bytes);
            ConllUDocument?[] documents = parse.GetValue(input) == "conllu" ? [.. ConllUReader.Read(characters, source)] : [null];
            foreach (var document in documents)
            {
                var annotated = Annotate(pipeline, PlainReport.Make(document?.Name ?? source, document?.Text ?? characters, day), document);
                if (isJson) AnnotationJsonWriter.WriteLine(stream, annotated, Undertakings(annotated));
                else ConllUWriter.Write(conllu, annotated, document);
            }
        });
    }

    /// <summary>A given document keeps its own sentences and tokens.</summary>
    private static AnnotatedReport Annotate(Pipeline pipeline, Report report, ConllUDocument? document) =>
        document is null
            ? pipeline.Annotate(report)
            : pipeline.Annotate(new AnnotatedReport(report)
            {
                Sentences = document.Sentences,
                Tokens = [.. document.Words.Select(word => new Language.Token(word.Span))],
            });

    /// <summary>What is undertaken, without what is only demanded, proposed or foretold.</summary>
    private static ImmutableArray<UndertakingClaim> Undertakings(AnnotatedReport annotated) =>
    [
        .. Pipeline.Claims(annotated).Undertakings
            .Where(claim => claim.Other is null)
            .OrderBy(claim => claim.Span)
            .ThenBy(claim => claim.Id, StringComparer.Ordinal),
    ];
}
