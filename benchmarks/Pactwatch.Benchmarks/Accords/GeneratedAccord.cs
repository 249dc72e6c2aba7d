using System.Collections.Immutable;
using System.Text;
using Pactwatch.Generated;

namespace Pactwatch.Benchmarks.Accords;

/// <summary>
/// Many reports of one invented agreement, a withdrawal over two years, each of about four hundred words under its own
/// outlet and date: what is owed where by when, figures, speakers' words, what has been done, the standing, and matter of
/// its own. One in ten carries most of an earlier report and credits it. The same number gives the same bytes.
/// </summary>
internal sealed class GeneratedAccord
{
    private const int Words = 400;

    private const int CopyEvery = 10;

    private static readonly DateTime FirstDay = new(2031, 1, 6, 0, 0, 0, DateTimeKind.Utc);

    private readonly List<ImmutableArray<string>> paragraphs = [];

    private GeneratedAccord()
    {
    }

    public required ImmutableArray<(string Name, byte[] Bytes)> Files { get; init; }

    public static GeneratedAccord Make(int reports)
    {
        var accord = new GeneratedAccord { Files = [] };
        return new GeneratedAccord { Files = [.. Enumerable.Range(0, reports).Select(number => (FormattableString.Invariant($"{number:D5}.html"), Encoding.UTF8.GetBytes(accord.Page(number))))] };
    }

    private string Page(int number)
    {
        var draw = new Draw((ulong)number);
        var outlet = OutletOf(number);
        var day = FirstDay.AddDays(number % 700);
        var isCopy = number % CopyEvery == CopyEvery - 1;
        paragraphs.Add(isCopy ? Copied(number, draw) : Own(draw, day));
        var title = draw.Of(AccordWords.Titles);
        return FormattableString.Invariant($"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title} | {outlet}</title><meta property=\"og:site_name\" content=\"{outlet}\"><meta property=\"article:published_time\" content=\"{day:yyyy-MM-dd}T08:00:00Z\"></head><body><article><h1>{title}</h1>\n")
            + string.Concat(paragraphs[^1].Select(paragraph => $"<p>{paragraph}</p>\n")) + "</article></body></html>\n";
    }

    private ImmutableArray<string> Copied(int number, Draw draw)
    {
        var from = number - 1 - draw.Below(CopyEvery - 2);
        return [.. paragraphs[from].Skip(draw.Below(2)).SkipLast(1), $"This report was first published by {OutletOf(from)}."];
    }

    private static ImmutableArray<string> Own(Draw draw, DateTime day)
    {
        var told = ImmutableArray.CreateBuilder<string>();
        told.Add(AccordSentences.Undertaking(draw, day) + " " + AccordSentences.Standing(draw));
        for (var words = 0; words < Words;)
        {
            var paragraph = draw.Below(10) switch
            {
                0 => AccordSentences.Undertaking(draw, day),
                1 => AccordSentences.Figure(draw),
                2 => AccordSentences.Quote(draw),
                3 => AccordSentences.Done(draw, day),
                _ => AccordSentences.Matter(draw) + " " + AccordSentences.Matter(draw),
            };
            words += paragraph.Split(' ').Length;
            told.Add(paragraph);
        }

        return told.ToImmutable();
    }

    private static string OutletOf(int number) =>
        $"{AccordWords.Towns[number % AccordWords.Towns.Length]} {AccordWords.Papers[number / AccordWords.Towns.Length % AccordWords.Papers.Length]}";
}
