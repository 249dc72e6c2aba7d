using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Reads embedded posts: the lines of a post and its signature, "— Name (@handle)".</summary>
internal static partial class PostReader
{
    [GeneratedRegex(@"[—–-] ?(?<name>[^\n(@]{1,80}) \(@\w{1,40}\)[^\n]{0,60}", RegexOptions.NonBacktracking)]
    private static partial Regex Signature();

    /// <summary>One attribution for each run of post blocks that bears a signature.</summary>
    public static IEnumerable<AttributedSpeech> Read(ReportText text)
    {
        for (var first = 0; first < text.Blocks.Length; first++)
        {
            if (text.Blocks[first].Kind != BlockKind.Post) continue;
            var end = first + 1;
            var signatures = Signature().Count(text[text.Blocks[first].Span]);
            while (end < text.Blocks.Length && text.Blocks[end].Kind == BlockKind.Post && (signatures == 0 || !Signature().IsMatch(text[text.Blocks[end].Span])))
                signatures += Signature().Count(text[text.Blocks[end++].Span]);
            if (ReadPost(text, text.Blocks[first..end]) is { } post) yield return post;
            first = end - 1;
        }
    }

    private static AttributedSpeech? ReadPost(ReportText text, ImmutableArray<Block> blocks)
    {
        var content = ImmutableArray.CreateBuilder<TextSpan>();
        TextSpan? source = null;
        foreach (var block in blocks)
        {
            var match = Signature().Match(text[block.Span]);
            if (!match.Success)
            {
                content.Add(block.Span);
                continue;
            }

            var name = match.Groups["name"];
            source ??= Paragraphs.Trim(text.Characters, block.Span.Start + name.Index, block.Span.Start + name.Index + name.Length);
            AddIfAny(content, Paragraphs.Trim(text.Characters, block.Span.Start, block.Span.Start + match.Index));
            AddIfAny(content, Paragraphs.Trim(text.Characters, block.Span.Start + match.Index + match.Length, block.Span.End));
        }

        if (source is not { IsEmpty: false } named || content.Count == 0) return null;
        var speaker = text[named];
        return new AttributedSpeech(named, null, content.ToImmutable(), AttributionStyle.Direct, CueKind.None, new Speaker(speaker), [speaker]);
    }

    private static void AddIfAny(ImmutableArray<TextSpan>.Builder content, TextSpan span)
    {
        if (!span.IsEmpty) content.Add(span);
    }
}
