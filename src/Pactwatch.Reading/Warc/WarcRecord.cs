using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Warc;

/// <summary>A record that can hold a page, with its block, or in its place what is to be said of it.</summary>
internal sealed record WarcRecord(string Source, WarcHead Head, ReadOnlyMemory<byte> Block, FileFinding? Finding = null);
