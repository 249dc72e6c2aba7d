using System.Security.Cryptography;
using Pactwatch.Evaluation.Instruments;
using Pactwatch.Evaluation.Pages;
using Pactwatch.Evaluation.Stories;
using Pactwatch.Evaluation.Streams;

namespace Pactwatch.Evaluation.Floors;

/// <summary>
/// Finds the files of a story. Those of the repository are always there; what is shared between projects lies
/// in <c>../shared</c> or in the folder that the variable PACTWATCH_CORPORA names, or is not at hand.
/// </summary>
internal sealed class CorpusPlace(string repository, string? corpora)
{
    public const string Variable = "PACTWATCH_CORPORA";

    private const string SharedPrefix = "../shared/";

    public string FloorsPath => Path.Combine(repository, "evaluation", "floors.json");

    public static CorpusPlace Here => new(FindRepository(), Environment.GetEnvironmentVariable(Variable));

    /// <exception cref="DirectoryNotFoundException">The program doesn't run below the repository.</exception>
    public static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pactwatch.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Pactwatch.slnx; run this from a build inside the repository.");
    }

    public StoryFiles FilesOf(StoryFloors story) => new(Resolve(story.Reports), Resolve(story.Gold), Resolve(story.Texts));

    public PageFiles FilesOf(PageFloors pages) => new(Resolve(pages.Gold), Resolve(pages.Pages));

    public string FileOf(SentenceFloors sentences) => Resolve(sentences.Gold);

    public string FolderOf(StreamFloors stream) => Resolve(stream.Texts);

    /// <summary>SHA-256 over the gold of an agreement's own text and all files that it names.</summary>
    public string DigestOfInstrument(SentenceFloors instrument) => new InstrumentFiles(FileOf(instrument)).Digest();

    /// <summary>SHA-256 of the file of sentences.</summary>
    public string DigestOf(SentenceFloors sentences) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(FileOf(sentences))));

    /// <summary>Why the story can't be checked here, or null. A story of the repository itself is never passed over.</summary>
    public string? WhySkipped(StoryFloors story) =>
        IsShared(story.Gold) && FilesOf(story).Missing() is { } missing ? $"{missing} is not there; {Variable} may name the folder that holds it" : null;

    /// <summary>The same for a public set of reports.</summary>
    public string? WhySkipped(StreamFloors stream) =>
        stream.Set != StreamEvaluation.Own && Path.Combine(FolderOf(stream), PublicStreams.PlaceOf(stream.Set)) is var folder && !Directory.Exists(folder) ? $"{folder} is not there; {Variable} may name the folder that holds it" : null;

    /// <summary>True of what lies outside the repository.</summary>
    public static bool IsShared(string path) => path.StartsWith(SharedPrefix, StringComparison.Ordinal);

    private string Resolve(string path) =>
        Path.GetFullPath(IsShared(path) && !string.IsNullOrEmpty(corpora) ? Path.Combine(corpora, path[SharedPrefix.Length..]) : Path.Combine(repository, path));
}
