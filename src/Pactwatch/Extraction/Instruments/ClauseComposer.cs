using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Instruments;

/// <summary>Makes of each clause the sentences that it says when the heads of its lists and the meanings of its terms are put in.</summary>
internal sealed partial class ClauseComposer(ReportText text, ImmutableArray<Clause> clauses, TermReplacements terms)
{
    /// <summary>True of a clause that stands behind the head of a list.</summary>
    public bool IsPoint(int clause) => HeadsOf(clause).Count > 0;

    /// <summary>True of the head of a list: what it says is said with each of its points.</summary>
    public bool IsHead(int clause) => clauses[clause].Role == ClauseRole.ListHead || IsOpenHead(clause);

    /// <summary>Adds the clause's sentences to a text.</summary>
    /// <returns>Where they stand in it.</returns>
    public TextSpan Compose(int clause, ComposedText composed)
    {
        var start = composed.Length;
        var own = Words(clauses[clause].Words);
        var heads = HeadsOf(clause);
        if (heads.Count > 0 && !(heads.TrueForAll(IsAnnouncement) && Binds().IsMatch(text[own])))
        {
            foreach (var head in heads) AddHead(head, own, composed);
            own = WithoutCapital(own, heads[^1], composed);
        }

        AddWords(own, composed);
        composed.AddSigns(".");
        return new TextSpan(start, composed.Length);
    }

    /// <summary>The clauses above this one that end in the middle of a sentence, the outermost first.</summary>
    private List<int> HeadsOf(int clause)
    {
        var heads = new List<int>();
        for (var at = clauses[clause].Parent; at is { } parent && IsHead(parent); at = clauses[parent].Parent) heads.Insert(0, parent);
        return heads;
    }

    // "The Parties shall (a) …": no colon, but points under it.
    private bool IsOpenHead(int clause)
    {
        var words = clauses[clause].Words.SliceOf(text.Characters);
        return clauses[clause].Role == ClauseRole.Text && !words.IsEmpty && words[^1] is not ('.' or ';') && clause + 1 < clauses.Length && clauses[clause + 1].Parent == clause;
    }

    /// <summary>"The Parties have agreed as follows:" announces sentences that stand by themselves.</summary>
    private bool IsAnnouncement(int head) => !OpenEnd().IsMatch(text[Words(clauses[head].Words)]);

    private void AddHead(int head, TextSpan own, ComposedText composed)
    {
        var words = Words(clauses[head].Words);
        if (Following().Match(text[words]) is { Success: true } following)
        {
            AddWords(new TextSpan(words.Start, words.Start + following.Index), composed);
            composed.AddSigns(Nominal().IsMatch(text[own]) ? " on " : " to ");
            return;
        }

        AddWords(words, composed);
        composed.AddSigns(OpenEnd().IsMatch(text[words]) ? " " : ", ");
    }

    // "… shall:" and "(a) Release …": in the middle of the sentence the verb has a small letter.
    private TextSpan WithoutCapital(TextSpan own, int head, ComposedText composed)
    {
        var characters = text.Characters;
        var isWord = own.Length > 1 && char.IsUpper(characters[own.Start]) && char.IsLower(characters[own.Start + 1]);
        var headWords = Words(clauses[head].Words);
        if (!isWord || (!OpenEnd().IsMatch(text[headWords]) && !Following().IsMatch(text[headWords]))) return own;
        composed.Put(char.ToLowerInvariant(characters[own.Start]).ToString(), new TextSpan(own.Start, own.Start + 1));
        return new TextSpan(own.Start + 1, own.End);
    }

    private void AddWords(TextSpan words, ComposedText composed)
    {
        var at = words.Start;
        foreach (var (place, instead) in terms.In(text[words]))
        {
            var there = place.Shift(words.Start);
            if (there.Start > at) composed.Take(text.Characters, new TextSpan(at, there.Start));
            composed.Put(there.Start == words.Start && composed.Length == 0 ? Capital(instead) : instead, there);
            at = there.End;
        }

        if (words.End > at) composed.Take(text.Characters, new TextSpan(at, words.End));
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Words without the signs and the "and" that lead on to the next point.</summary>
    private TextSpan Words(TextSpan words)
    {
        var told = LeadsOn().Match(text[words]);
        var length = told.Success ? told.Index : words.Length;
        return new TextSpan(words.Start, words.Start + length);
    }

    [GeneratedRegex(@"[\s;:,.—–]*(?:[;,] (?:and|or))?[\s;:,.—–]*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex LeadsOn();

    // Heads that a verb or its object must follow.
    [GeneratedRegex(@"(?:^|\s)(?:shall|will|must|may|can|to|not|shall also|also|that|by|undertakes?|agrees?|commits?(?: itself| themselves)?|is|are|be|of|from|for|on|ensure|include|within)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"(?: on| upon| to| to do| to take)? (?:the following(?: [a-z]+){0,4}|as follows)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Following();

    [GeneratedRegex(@"(?:^|\s)(?:shall|will|must|may)\s", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Binds();

    // Points that begin with a noun: "the withdrawal of …", "release of …", "opening of …".
    [GeneratedRegex(@"^(?:[Tt]he|[Aa]n?|[Aa]ll|[Ff]ull|[Ii]mmediate|[A-Za-z]+(?:tion|sion|ment|al|ance|ing|ase)) ", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Nominal();
}
