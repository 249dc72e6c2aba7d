using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>
/// An atom: what one report says about one thing. Its id is a hash of report, kind, span, attribution and
/// slots, so that reading again changes nothing. The hierarchy is closed: undertaking, figure, utterance,
/// event, incident, status.
/// </summary>
public abstract record Claim(ReportId Report, TextSpan Span, ImmutableArray<string> Attribution, Stance Stance)
    : Mention(Report, Span, Attribution, Stance)
{
    // Made when first asked for. No part of the claim: it neither goes over to a copy that says another thing nor tells two equal claims apart.
    private string? id;

    protected Claim(Claim original)
        : base(original)
    {
        Edits = original.Edits;
        AsRead = original.AsRead;
        AddedBy = original.AddedBy;
        Gloss = original.Gloss;
    }

    /// <summary>"c-" and a hash of everything the claim says; of one that people edited, as the machine had read it, so that an edit renames nothing.</summary>
    public string Id => id ??= AsRead?.Id ?? "c-" + ContentHash.Of([Report.Value, GetType().Name, Span.ToString(), string.Join('|', Attribution), Stance.ToString(), .. Slots()]);

    /// <summary>What people filled in, oldest first; empty for most.</summary>
    public ImmutableArray<SlotEdit> Edits { get; init; } = [];

    /// <summary>The claim as the machine read it; null where nobody changed it, and for one that a person added.</summary>
    public Claim? AsRead { get; init; }

    /// <summary>The judgement of the person who added it; null for what the machine read.</summary>
    public Judgement? AddedBy { get; init; }

    /// <summary>A person's translation of the words, or null.</summary>
    public Gloss? Gloss { get; init; }

    /// <summary>What a person filled into a slot, the latest word; null where nobody did.</summary>
    public SlotEdit? EditOf(string slot) => Edits.LastOrDefault(edit => edit.Slot == slot);

    /// <summary>All that the claim says, without where it says it: equal for claims that no slot tells apart.</summary>
    public string Saying => string.Join('\u001f', Slots());

    public virtual bool Equals(Claim? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    /// <summary>What the claim says, slot by slot, in a fixed order: part of its id.</summary>
    protected abstract string?[] Slots();
}
