using System.Globalization;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Warc;

/// <summary>Goes through the records of a web archive; those that hold no page are passed over unread.</summary>
internal sealed class WarcRecords(ContainerInput input)
{
    private const int MostFaults = 100;

    private readonly RecordStream stream = new(input.Content);
    private int number;
    private int faults;
    private bool isOver;

    public bool TryRead(out WarcRecord record)
    {
        while (!isOver && NextVersionLine() is { } skippedLines)
        {
            if (++number > input.Limits.Records) throw new ContainerException(FormatFinding.TooManyEntries, $"It has more than {input.Limits.Records} records; the first ones were read.");
            var head = WarcHead.Read(stream.ReadLine);
            if (ReadBlock(head) is { } found)
            {
                record = found;
                return true;
            }

            if (skippedLines > 0)
            {
                record = new WarcRecord(Source, head, default, Fault("Something that is no record stood before it and was passed over."));
                return true;
            }
        }

        record = new WarcRecord(Source, WarcHead.Read(() => null), default);
        return false;
    }

    private string Source => input.SourceOf(number);

    // The lines between two records are empty; where they aren't, the next record is looked for.
    private int? NextVersionLine()
    {
        var skipped = 0;
        while (stream.ReadLine() is { } line)
        {
            if (line.StartsWith("WARC/", StringComparison.Ordinal)) return skipped;
            if (line.Length > 0) skipped++;
        }

        isOver = true;
        return null;
    }

    private WarcRecord? ReadBlock(WarcHead head)
    {
        var length = head.Length;
        if (length < 0) return new WarcRecord(Source, head, default, Fault("The record does not say how long it is."));
        if (head["WARC-Type"] is not ("response" or "resource" or "conversion" or "revisit"))
        {
            isOver = !stream.Skip(length);
            return isOver ? Cut(head, length) : null;
        }

        if (length > input.Limits.HeldBytes)
        {
            isOver = !stream.Skip(length);
            return new WarcRecord(Source, head, default, new FileFinding(FormatFinding.DocumentTooLarge, Source, $"The record is {BoundedBytes.InWords(length)}; the limit is {BoundedBytes.InWords(input.Limits.HeldBytes)}."));
        }

        var block = stream.ReadBlock((int)length);
        isOver = block.Length < length;
        return isOver ? Cut(head, length) : new WarcRecord(Source, head, block);
    }

    private WarcRecord Cut(WarcHead head, long length) =>
        new(Source, head, default, Fault($"The archive ends within this record ({length.ToString(CultureInfo.InvariantCulture)} bytes long); what came before was read."));

    private FileFinding Fault(string message)
    {
        if (++faults > MostFaults) throw new ContainerException(FormatFinding.Damaged, $"More than {MostFaults} of its records are damaged; the rest was left unread.");
        return new FileFinding(FormatFinding.Damaged, Source, message);
    }
}
