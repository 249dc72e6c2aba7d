using Pactwatch.Storage.Watching;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>Finds the source that a person means: by its id, its address, or the beginning of either.</summary>
internal static class MeantSource
{
    /// <exception cref="UsageException">None is meant, or several are.</exception>
    public static WatchedSource Find(IReadOnlyCollection<WatchedSource> sources, string words)
    {
        var exact = sources.FirstOrDefault(source => source.Id == words || source.Address == words || source.CurrentAddress == words);
        if (exact is not null) return exact;
        var like = sources.Where(source => source.Id.StartsWith(words, StringComparison.Ordinal) || source.Address.Contains(words, StringComparison.OrdinalIgnoreCase)).Take(4).ToList();
        return like.Count switch
        {
            1 => like[0],
            0 => throw new UsageException($"No source is meant by '{words}'. See them all: pactwatch watch list"),
            _ => throw new UsageException($"'{words}' may mean several sources: {string.Join(", ", like.Take(3).Select(source => $"{source.Id} ({source.Address})"))}{(like.Count > 3 ? " and more" : "")}. Give the id."),
        };
    }
}
