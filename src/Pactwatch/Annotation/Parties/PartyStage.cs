namespace Pactwatch.Annotation.Parties;

/// <summary>
/// Assigns the names: states and what stands for them, places, organizations and armed groups that are known
/// beforehand; persons, organizations, facilities, places and state-like parties by their shape. Definite phrases
/// ("both countries", "the two sides") are no names and stay for who reads the undertakings.
/// </summary>
public sealed class PartyStage : IAnnotationStage
{
    private PartyStage()
    {
    }

    public static PartyStage English { get; } = new();

    public string Name => "parties";

    public AnnotationLayer Requires => AnnotationLayer.Sentences | AnnotationLayer.Tokens | AnnotationLayer.Grammar;

    public AnnotationLayer Assigns => AnnotationLayer.Entities;

    public AnnotatedReport Annotate(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = new ReportWords(report);
        var known = new KnownNameRecognizer(words, Gazetteer.English).Recognize();
        var knownByToken = new EntityMention?[words.Count];
        foreach (var name in known)
            for (var i = name.Tokens.First; i < name.Tokens.End; i++) knownByToken[i] = name.Mention;
        EntityMention? KnownAt(int token) => token >= 0 && token < knownByToken.Length ? knownByToken[token] : null;

        var names = new NameSelection(words.Count);
        names.TakeLongest(
        [
            .. known,
            .. FacilityRecognizer.Recognize(words, Gazetteer.English, KnownAt),
            .. OrganizationRecognizer.Recognize(words, KnownAt),
            .. new PersonRecognizer(words, KnownAt).Recognize(),
        ]);
        var shortNames = new ShortNames(words, names);
        shortNames.TakeShortForms();
        new PlaceRecognizer(words, names).TakePlaces();
        return report with { Entities = [.. names.InOrder().Select(shortNames.Resolve)] };
    }
}
