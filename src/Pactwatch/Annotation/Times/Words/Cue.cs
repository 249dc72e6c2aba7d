namespace Pactwatch.Annotation.Times.Words;

/// <summary>What a word near a time tells of its side or role; the words of each stand in cues.tsv with the sentence that they are for.</summary>
[Flags]
internal enum Cue
{
    None = 0,
    Be = 1,
    To = 1 << 1,

    /// <summary>"have" in its present forms.</summary>
    Have = 1 << 2,

    /// <summary>"had", "was", "were".</summary>
    Had = 1 << 3,
    Not = 1 << 4,
    The = 1 << 5,

    /// <summary>Looks ahead only where "to" follows: "agreed to".</summary>
    OnlyTo = 1 << 6,

    /// <summary>Tells of the change and not of the day where it is told in the past: "extended".</summary>
    Changed = 1 << 7,

    /// <summary>Makes "was" look ahead: "was due".</summary>
    Awaited = 1 << 8,

    /// <summary>A noun that puts its time ahead: "deadline".</summary>
    Limit = 1 << 9,

    /// <summary>Foretells whatever stands beside it: "will have left".</summary>
    Will = 1 << 10,

    /// <summary>Denied, it tells of what was: "could not be reached".</summary>
    Could = 1 << 11,

    /// <summary>Stands between a verb and its length: "only".</summary>
    Filler = 1 << 12,
    Possessive = 1 << 13,
    Each = 1 << 14,

    /// <summary>Opens a stretch that "to" closes: "from", "between".</summary>
    Opening = 1 << 15,

    /// <summary>Gives what follows "to" another day: "postponed".</summary>
    Moved = 1 << 16,

    /// <summary>A noun whose "to" looks ahead: "the plan to leave".</summary>
    Promise = 1 << 17,

    /// <summary>Puts the day it counts from behind: "backdated to 1 April".</summary>
    Backdated = 1 << 26,

    /// <summary>Tells that its subject begins: "starts".</summary>
    Begins = 1 << 18,

    /// <summary>Begins with "takes" or "comes into" in front: "effect".</summary>
    InForce = 1 << 19,

    /// <summary>Begins with "effect" behind it: "takes".</summary>
    Takes = 1 << 20,

    /// <summary>Begins with "into force" behind it: "enters".</summary>
    Comes = 1 << 21,

    /// <summary>Between "comes" and "force".</summary>
    Into = 1 << 22,

    /// <summary>Makes the time another's than the verb's in front of it: "after".</summary>
    Breaks = 1 << 23,

    /// <summary>Ends the part of the sentence that names what begins: "and".</summary>
    Ends = 1 << 24,

    /// <summary>Names a start without what starts: "outset".</summary>
    StartName = 1 << 25,
}
