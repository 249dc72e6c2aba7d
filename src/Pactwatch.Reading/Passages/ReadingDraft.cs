using System.Collections.Immutable;
using Pactwatch.Extraction.Instruments;
using Pactwatch.Language;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Instruments;
using Pactwatch.Reading.Languages;
using Pactwatch.Text;

namespace Pactwatch.Reading.Passages;

/// <summary>What has been found of a report so far. The first to tell a thing is believed: readers add in the order of trust.</summary>
internal sealed class ReadingDraft
{
    private readonly List<Finding> findings = [];
    private readonly List<DateStatement> dates = [];
    private string? languageTag;

    public string? Title { get; private set; }

    public string? Outlet { get; private set; }

    public string? Byline { get; private set; }

    public string? Url { get; private set; }

    /// <summary>The address that the page says is its own.</summary>
    public string? CanonicalUrl { get; private set; }

    /// <summary>The address that a person gave, on which relative ones are built; it is told last.</summary>
    public string? GivenUrl { get; init; }

    public string? Section { get; private set; }

    public void TellSection(string? section) => Section ??= NullIfBlank(section);

    public void TellTitle(string? title) => Title ??= NullIfBlank(title);

    /// <summary>Takes the outlet's name and the like off the title, where the page shows it without.</summary>
    public void ShortenTitle(string title) => Title = title;

    public void TellOutlet(string? outlet) => Outlet ??= NullIfBlank(outlet);

    public void TellByline(string? byline) => Byline ??= NullIfBlank(byline);

    /// <summary>Only a whole web address counts.</summary>
    public void TellUrl(string? url)
    {
        if (IsWebAddress(url)) Url ??= url!.Trim();
    }

    /// <summary>What the page says is its own address, where it is a whole web address; it serves as <see cref="Url"/>, too, where that isn't known.</summary>
    public void TellCanonicalUrl(string? url)
    {
        if (IsWebAddress(url)) CanonicalUrl ??= url!.Trim();
        TellUrl(url);
    }

    public void TellLanguage(string? tag) => languageTag ??= NullIfBlank(tag);

    public void TellDate(DateMention mention, DateSource source, string words, bool isModification = false, int weight = 0) =>
        dates.Add(new DateStatement(mention, source, words, isModification, weight));

    public void Note(string code, string message) => findings.Add(new Finding(code, message));

    /// <summary>Makes the reading; null where the passages hold no text.</summary>
    public ReportReading? Finish(IReadOnlyList<Passage> passages, ReadingHints hints)
    {
        if (hints.IsInstrument) passages = InstrumentPassages.Of(passages);
        var text = ReportText.Join(passages.Select(passage => (passage.Kind ?? BlockKind.Body, passage.Characters)));
        if (text.Blocks.IsEmpty) return null;
        if (text.Blocks.All(block => block.Kind == BlockKind.Furniture))
            Note(ReadingFinding.OnlyFurniture, "No article was found: all of the text looks like what a site puts round one.");
        TellOutlet(hints.Outlet);
        TellUrl(hints.Url);
        TellOutlet(SiteOf(Url));
        var order = OrderOfDates();
        var resolver = new PublishedOnResolver(dates, order, Url, hints.Told?.RetrievedOn);
        if (hints.IsInstrument) TellTitle(InstrumentPassages.TitleOf(passages));
        var signed = hints is { IsInstrument: true, PublishedOn: null } ? SigningDay.Of(passages) : null;
        var published = signed ?? resolver.Resolve(hints.PublishedOn);
        if (published is { Date: null, From: not null, Basis: not PublishedBasis.Url })
            Note(ReadingFinding.AmbiguousDate, $"The date \"{published.Words}\" can be read in two ways; give --published to settle it.");
        if (published.Conflict is { } conflict) Note(FormatFinding.DatedAfterRetrieval, conflict);
        if (resolver.Contradicted is { } other)
            Note(ReadingFinding.DatesDiffer, $"The page shows its readers \"{published.Words}\" and tells machines \"{other.Words}\"; what readers see is believed.");
        var language = LanguageOf(text);
        if (hints.IsInstrument && language is not (null or "en"))
            Note(ReadingFinding.LanguageNotRead, $"The text's language ({language}) isn't read: its clauses have their places, and nothing is taken from them.");
        if (hints.IsInstrument && text.Length > InstrumentExtractor.LongestRead)
            Note(ReadingFinding.OnlyBeginningRead, $"The text has {text.Length} characters; its clauses are told apart, and what binds is read from the first {InstrumentExtractor.LongestRead}.");
        return new ReportReading(
            text, Title, Outlet, Byline, Url, language, published, resolver.ModifiedOn?.Day, [.. findings])
        {
            Section = Section,
            CanonicalUrl = CanonicalUrl,
            Links = LinksOfText.Find(text, passages, Url ?? CanonicalUrl),
        };
    }

    private static bool IsWebAddress(string? url) => Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    // Where nothing names the outlet, its site does.
    private static string? SiteOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        var host = address.Host;
        foreach (var prefix in (string[])["www.", "m.", "amp."])
        {
            if (host.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && host.AsSpan(prefix.Length).Contains('.')) return host[prefix.Length..];
        }

        return host;
    }

    private string? LanguageOf(ReportText text)
    {
        var article = text.Blocks.Where(block => block.Kind is BlockKind.Body or BlockKind.Quote or BlockKind.Heading or BlockKind.Title);
        var spans = article.Select(block => block.Span).DefaultIfEmpty(new TextSpan(0, text.Length));
        return LanguageRecognizer.Recognize(Joined(text, spans)) ?? languageTag?.Split('-', '_')[0].ToLowerInvariant();
    }

    private static string Joined(ReportText text, IEnumerable<TextSpan> spans)
    {
        const int Enough = 20_000;
        var joined = new System.Text.StringBuilder();
        foreach (var span in spans)
        {
            joined.Append(span.SliceOf(text.Characters)[..Math.Min(span.Length, Enough)]).Append('\n');
            if (joined.Length >= Enough) break;
        }

        return joined.ToString();
    }

    // A page writes all its dates one way: one that can only be read one way settles the others, then its language does.
    private DateOrder OrderOfDates()
    {
        foreach (var date in dates)
        {
            if (date.Mention.Proves != DateOrder.Unknown) return date.Mention.Proves;
        }

        if (languageTag is null) return DateOrder.Unknown;
        var tag = languageTag.Replace('_', '-').ToLowerInvariant();
        if (tag is "en-us" or "en-ph") return DateOrder.MonthFirst;
        return tag == "en" ? DateOrder.Unknown : DateOrder.DayFirst;
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : Decoding.CharacterCleaner.OneLine(Decoding.CharacterCleaner.Clean(text));
}
