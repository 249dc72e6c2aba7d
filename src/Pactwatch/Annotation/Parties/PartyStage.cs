using Pactwatch.Language.Names;

namespace Pactwatch.Annotation.Parties;

/// <summary>
/// Assigns the names: states and what stands for them, places, organizations and armed groups that are known
/// beforehand; what the tagger of names finds; persons, organizations, facilities, places and state-like parties by
/// their shape and surroundings. Definite phrases
/// ("both countries", "the two sides") are no names and stay for who reads the undertakings.
/// </summary>
public sealed class PartyStage : IAnnotationStage
{
    private static readonly Lazy<PartyStage> LazyEnglish = new(() => new PartyStage(NameTagger.English, Gazetteer.English));

    private readonly NameTagger tagger;
    private readonly Gazetteer gazetteer;

    private PartyStage(NameTagger tagger, Gazetteer gazetteer)
    {
        this.tagger = tagger;
        this.gazetteer = gazetteer;
    }

    public static PartyStage English => LazyEnglish.Value;

    public string Name => "parties";

    public AnnotationLayer Requires => AnnotationLayer.Sentences | AnnotationLayer.Tokens | AnnotationLayer.Grammar;

    public AnnotationLayer Assigns => AnnotationLayer.Entities;

    /// <summary>English with a person's own names beside those that come with the program.</summary>
    public static PartyStage EnglishWith(IReadOnlyCollection<ListedName> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count == 0 ? English : new PartyStage(NameTagger.EnglishWith(names), Gazetteer.EnglishWith(names));
    }

    public AnnotatedReport Annotate(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = new ReportWords(report);
        var known = new KnownNameRecognizer(words, gazetteer).Recognize();
        var knownByToken = new EntityMention?[words.Count];
        foreach (var name in known)
            for (var i = name.Tokens.First; i < name.Tokens.End; i++) knownByToken[i] = name.Mention;
        EntityMention? KnownAt(int token) => token >= 0 && token < knownByToken.Length ? knownByToken[token] : null;

        var persons = new PersonRecognizer(words, KnownAt);
        var tagged = new TaggedNames(words, gazetteer, KnownAt, persons);
        tagged.Take(tagger.Tag(report.Text.Characters, report.Sentences, report.Tokens));
        var names = new NameSelection(words.Count);
        names.TakeLongest(
        [
            .. tagged.Clear,
            .. known,
            .. FacilityRecognizer.Recognize(words, gazetteer, KnownAt),
            .. OrganizationRecognizer.Recognize(words, KnownAt),
        ]);
        names.TakeLongest(persons.Recognize());
        var shortNames = new ShortNames(words, names);
        shortNames.TakeShortForms();
        new PlaceRecognizer(words, names).TakePlaces();
        names.TakeLongest(tagged.Open);
        return report with { Entities = [.. names.InOrder().Select(shortNames.Resolve)] };
    }
}
