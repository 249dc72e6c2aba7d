using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Utterances;

/// <summary>
/// Reads when and where something was said off the words around the cue: "said in Lisbon on Tuesday", "On Tuesday, at a
/// briefing in Lisbon, Novak told reporters", "Speaking in Lisbon, he said". A day or a place inside the words said is
/// what they tell of, and one that hangs on the speaker ("officials in Lisbon said") tells where the speaker belongs.
/// </summary>
internal sealed class SettingReader
{
    private readonly AnnotatedReport report;
    private readonly Dictionary<AttributedSpeech, int> numbers = new(ReferenceEqualityComparer.Instance);

    public SettingReader(AnnotatedReport report)
    {
        this.report = report;
        for (var i = 0; i < report.Attributions.Length; i++) numbers.TryAdd(report.Attributions[i], i);
    }

    public UtteranceSetting? Of(AttributedSpeech speech) => Told(speech) ?? (GoesOn(speech) ? OfWordsBefore(speech) : null);

    /// <summary>Words without a cue, and what somebody "added", were said where the same speaker's words before them were.</summary>
    private UtteranceSetting? OfWordsBefore(AttributedSpeech speech)
    {
        if (!numbers.TryGetValue(speech, out var number)) return null;
        for (var i = number - 1; i >= 0 && report.Attributions[i].Speaker.Name == speech.Speaker.Name && speech.Speaker.Name.Length > 0; i--)
        {
            if (Told(report.Attributions[i]) is { } setting) return setting;
            if (!GoesOn(report.Attributions[i])) return null;
        }

        return null;
    }

    private bool GoesOn(AttributedSpeech speech) =>
        speech.Cue is not { } cue || report.Text[cue].ToLowerInvariant().Split(' ', ':', ',').Any(word => (ClauseWords.English[word] & WordClass.Continuing) != WordClass.None);

    private UtteranceSetting? Told(AttributedSpeech speech)
    {
        if (speech.Cue is not { } cue) return null;
        var number = report.SentenceFrom(cue.Start);
        if (number >= report.Sentences.Length) return null;
        var sentence = report.Sentences[number];
        var near = report.Within(sentence.Span);
        var words = new WordsOfSaying(new SentenceTree(report, sentence), speech, cue);
        var time = near.Times.FirstOrDefault(time => TellsDay(time) && words.Hold(time.Span, time.Phrase));
        var place = near.Entities.FirstOrDefault(name => IsPlace(name) && words.AreIn(name.Span));
        return time is null && place is null ? null : new UtteranceSetting(time is null ? null : new DateWindow(time.From, time.To), time is null ? null : report.Text[time.Span], place?.Name);
    }

    private static bool TellsDay(TimeExpression time) =>
        time.Type is TimexType.Date or TimexType.Time && time.Role is TimeRole.None or TimeRole.On or TimeRole.In or TimeRole.During && time.Window.RelativeTo is null;

    private static bool IsPlace(EntityMention name) => name.Type is EntityType.Location or EntityType.Facility;
}
