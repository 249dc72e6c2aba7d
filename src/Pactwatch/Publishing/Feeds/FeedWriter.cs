using System.Text;
using System.Xml;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Publishing.Packages;
using Pactwatch.Publishing.Publications;
using Pactwatch.Publishing.Withholding;

namespace Pactwatch.Publishing.Feeds;

/// <summary>
/// What was told of changes as an Atom feed (RFC 4287), newest first: an entry for each change, with the values before and
/// after and the words. An entry's id and time are those of the publication log, so that a run that changed nothing changes
/// nothing here.
/// </summary>
public static class FeedWriter
{
    /// <summary>Older changes leave the feed; they stay in the log.</summary>
    public const int MostEntries = 200;

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="title">What subscribers see as the feed's name.</param>
    /// <param name="accord">Title of the only agreement wanted; null for all.</param>
    /// <param name="protectedReports">How many protected reports were withheld; only their number is told.</param>
    public static void Write(Stream stream, PublicationLog log, string title, string? accord = null, int protectedReports = 0)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(log);
        var changes = FeedChange.Of(log).Where(change => accord is null || change.Row.Told.Accord == accord).TakeLast(MostEntries).Reverse().ToList();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = true, CloseOutput = false }))
        {
            xml.WriteStartElement("feed", Atom);
            Write(xml, "id", "tag:pactwatch.invalid,2026:changes" + (accord is null ? "" : "/" + Uri.EscapeDataString(accord)));
            Write(xml, "title", title);
            if (protectedReports > 0) Write(xml, "subtitle", WithheldWords.Of(protectedReports));
            // A feed has a time; that of an empty one is the first that there is.
            Write(xml, "updated", At(changes.Count == 0 ? Instant.FromUnixTimeSeconds(0) : changes[0].Row.At));
            xml.WriteStartElement("author", Atom);
            Write(xml, "name", "Pactwatch");
            xml.WriteEndElement();
            xml.WriteStartElement("generator", Atom);
            xml.WriteString("Pactwatch");
            xml.WriteEndElement();
            foreach (var change in changes) Write(xml, change);
            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(XmlWriter xml, FeedChange change)
    {
        xml.WriteStartElement("entry", Atom);
        Write(xml, "id", $"tag:pactwatch.invalid,2026:{change.Row.Uid}/{change.Number}");
        Write(xml, "title", change.Title);
        Write(xml, "updated", At(change.Row.At));
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", change.Row.Told.Thing);
        xml.WriteEndElement();
        Write(xml, "content", change.Words);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement(name, Atom);
        xml.WriteString(XmlPart.Fit(value));
        xml.WriteEndElement();
    }

    private static string At(Instant at) => InstantPattern.General.Format(at);
}
