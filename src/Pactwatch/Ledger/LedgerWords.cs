using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>
/// The words that stand for the ledger's vocabulary in every published format. They are contracts: a name in
/// the code may change, its word here may not.
/// </summary>
public static class LedgerWords
{
    public static string Word(this Act act) => act switch
    {
        Act.Withdraw => "withdraw",
        Act.Remain => "remain",
        Act.Reduce => "reduce",
        Act.Increase => "increase",
        Act.Relocate => "relocate",
        Act.End => "end",
        Act.Start => "start",
        Act.Transfer => "transfer",
        Act.Release => "release",
        Act.Pay => "pay",
        Act.Provide => "provide",
        Act.Buy => "buy",
        Act.Allow => "allow",
        Act.Refrain => "refrain",
        Act.Establish => "establish",
        Act.Hold => "hold",
        Act.Sign => "sign",
        Act.Verify => "verify",
        Act.Disarm => "disarm",
        Act.Other => "other",
        _ => throw Wordless(act),
    };

    public static string Word(this Duty duty) => duty switch
    {
        Duty.Achieve => "achieve",
        Duty.Maintain => "maintain",
        Duty.Refrain => "refrain",
        Duty.Recur => "recur",
        Duty.Permit => "permit",
        _ => throw Wordless(duty),
    };

    public static string Word(this Modality modality) => modality switch
    {
        Modality.Agreed => "agreed",
        Modality.Planned => "planned",
        Modality.Promised => "promised",
        Modality.Required => "required",
        Modality.Expected => "expected",
        _ => throw Wordless(modality),
    };

    public static string Word(this OriginBasis basis) => basis switch
    {
        OriginBasis.OwnReporting => "own-reporting",
        OriginBasis.ToldToOutlet => "told-to-outlet",
        OriginBasis.TellerInChain => "teller-in-chain",
        OriginBasis.Statement => "statement",
        OriginBasis.SameInOriginal => "same-in-original",
        OriginBasis.CopiedPassage => "copied-passage",
        OriginBasis.WholeReport => "whole-report",
        OriginBasis.PartsUnknown => "parts-unknown",
        OriginBasis.UnnamedAgencies => "unnamed-agencies",
        OriginBasis.Withdrawn => "withdrawn",
        _ => throw Wordless(basis),
    };

    public static string Word(this RetractionKind kind) => kind switch
    {
        RetractionKind.Withdrawn => "withdrawn",
        RetractionKind.Corrected => "corrected",
        RetractionKind.Refiled => "refiled",
        RetractionKind.Edited => "edited",
        _ => throw Wordless(kind),
    };

    public static string Word(this Stance stance) => stance switch
    {
        Stance.Asserts => "asserts",
        Stance.Denies => "denies",
        Stance.Declines => "declines",
        Stance.Retracts => "retracts",
        Stance.Reaffirms => "reaffirms",
        _ => throw Wordless(stance),
    };

    public static string Word(this OtherKind kind) => kind switch
    {
        OtherKind.Demand => "demand",
        OtherKind.Proposal => "proposal",
        OtherKind.Prediction => "prediction",
        OtherKind.Wish => "wish",
        OtherKind.Refusal => "refusal",
        OtherKind.Possibility => "possibility",
        _ => throw Wordless(kind),
    };

    public static string Word(this AgreementStatus status) => status switch
    {
        AgreementStatus.Talks => "talks",
        AgreementStatus.AgreedInPrinciple => "agreed-in-principle",
        AgreementStatus.Agreed => "agreed",
        AgreementStatus.Announced => "announced",
        AgreementStatus.Signed => "signed",
        AgreementStatus.InForce => "in-force",
        AgreementStatus.Postponed => "postponed",
        AgreementStatus.Suspended => "suspended",
        AgreementStatus.Extended => "extended",
        AgreementStatus.Completed => "completed",
        AgreementStatus.Collapsed => "collapsed",
        _ => throw Wordless(status),
    };

    public static string Word(this UndertakingState state) => state switch
    {
        UndertakingState.Upcoming => "upcoming",
        UndertakingState.Due => "due",
        UndertakingState.Overdue => "overdue",
        UndertakingState.Fulfilled => "fulfilled",
        UndertakingState.FulfilledLate => "fulfilled-late",
        UndertakingState.PartlyFulfilled => "partly-fulfilled",
        UndertakingState.Disputed => "disputed",
        UndertakingState.Broken => "broken",
        UndertakingState.Superseded => "superseded",
        UndertakingState.Lapsed => "lapsed",
        _ => throw Wordless(state),
    };

    public static string Word(this DiscrepancyKind kind) => kind switch
    {
        DiscrepancyKind.Date => "date",
        DiscrepancyKind.Quantity => "quantity",
        DiscrepancyKind.Place => "place",
        DiscrepancyKind.Actor => "actor",
        DiscrepancyKind.Status => "status",
        DiscrepancyKind.Figure => "figure",
        DiscrepancyKind.Fulfilment => "fulfilment",
        DiscrepancyKind.ReportDate => "report-date",
        _ => throw Wordless(kind),
    };

    public static string Word(this RevisionKind kind) => kind switch
    {
        RevisionKind.Extension => "extension",
        RevisionKind.Renewal => "renewal",
        RevisionKind.Postponement => "postponement",
        RevisionKind.Replacement => "replacement",
        RevisionKind.Correction => "correction",
        RevisionKind.OneSided => "one-sided",
        _ => throw Wordless(kind),
    };

    public static string Word(this CompletionExtent extent) => extent switch
    {
        CompletionExtent.Full => "full",
        CompletionExtent.Partial => "partial",
        CompletionExtent.Begun => "begun",
        CompletionExtent.Not => "not",
        _ => throw Wordless(extent),
    };

    public static string Word(this CompletionWitness witness) => witness switch
    {
        CompletionWitness.Obligor => "obligor",
        CompletionWitness.Beneficiary => "beneficiary",
        CompletionWitness.Verifier => "verifier",
        CompletionWitness.Third => "third",
        CompletionWitness.Own => "own",
        _ => throw Wordless(witness),
    };

    public static string Word(this DerivationMeans means) => means switch
    {
        DerivationMeans.Attribution => "attribution",
        DerivationMeans.Credit => "credit",
        DerivationMeans.Reuse => "reuse",
        DerivationMeans.Paraphrase => "paraphrase",
        _ => throw Wordless(means),
    };

    public static string Word(this DerivationDegree degree) => degree switch
    {
        DerivationDegree.Wholly => "wholly",
        DerivationDegree.Partially => "partially",
        _ => throw Wordless(degree),
    };

    public static string Word(this JudgementKind kind) => kind switch
    {
        JudgementKind.Add => "add",
        JudgementKind.Confirm => "confirm",
        JudgementKind.Edit => "edit",
        JudgementKind.Reject => "reject",
        JudgementKind.Same => "same",
        JudgementKind.Different => "different",
        JudgementKind.Doubt => "doubt",
        JudgementKind.Remove => "remove",
        JudgementKind.Restore => "restore",
        _ => throw Wordless(kind),
    };

    public static string Word(this JudgementFate fate) => fate switch
    {
        JudgementFate.InEffect => "in-effect",
        JudgementFate.Undone => "undone",
        JudgementFate.Overruled => "overruled",
        JudgementFate.Lost => "lost",
        JudgementFate.Absent => "absent",
        _ => throw Wordless(fate),
    };

    public static string Word(this ReportKind kind) => kind switch
    {
        ReportKind.Report => "report",
        ReportKind.Instrument => "instrument",
        ReportKind.Note => "note",
        _ => throw Wordless(kind),
    };

    public static string Word(this Standing standing) => standing switch
    {
        Standing.InText => "in-text",
        Standing.ReportedOnly => "reported-only",
        Standing.NotInLaterText => "not-in-later-text",
        Standing.Amended => "amended",
        _ => throw Wordless(standing),
    };

    public static string Word(this InstrumentPart part) => part switch
    {
        InstrumentPart.Text => "text",
        InstrumentPart.Annex => "annex",
        InstrumentPart.LanguageVersion => "language-version",
        InstrumentPart.EarlierVersion => "earlier-version",
        InstrumentPart.Copy => "copy",
        _ => throw Wordless(part),
    };

    public static string Word(this ClauseRelation relation) => relation switch
    {
        ClauseRelation.Restates => "restates",
        ClauseRelation.Narrows => "narrows",
        ClauseRelation.Widens => "widens",
        ClauseRelation.Contradicts => "contradicts",
        _ => throw Wordless(relation),
    };

    public static string Word(this ClauseRole role) => role switch
    {
        ClauseRole.Text => "text",
        ClauseRole.Heading => "heading",
        ClauseRole.ListHead => "list-head",
        ClauseRole.Preamble => "preamble",
        ClauseRole.Signatures => "signatures",
        _ => throw Wordless(role),
    };

    public static string Word(this InstrumentAuthority authority) => authority switch
    {
        InstrumentAuthority.Signed => "signed",
        InstrumentAuthority.Announced => "announced",
        InstrumentAuthority.Draft => "draft",
        InstrumentAuthority.Leaked => "leaked",
        _ => throw Wordless(authority),
    };

    public static string Word(this Handling handling) => handling switch
    {
        Handling.Public => "public",
        Handling.Internal => "internal",
        Handling.Protected => "protected",
        _ => throw Wordless(handling),
    };

    public static string Word(this PublishedBasis basis) => basis switch
    {
        PublishedBasis.Given => "given",
        PublishedBasis.Metadata => "metadata",
        PublishedBasis.Text => "text",
        PublishedBasis.Url => "url",
        PublishedBasis.Inferred => "inferred",
        PublishedBasis.None => "none",
        _ => throw Wordless(basis),
    };

    public static string Word(this BlockKind kind) => kind switch
    {
        BlockKind.Title => "title",
        BlockKind.Dateline => "dateline",
        BlockKind.Byline => "byline",
        BlockKind.Body => "body",
        BlockKind.Heading => "heading",
        BlockKind.Quote => "quote",
        BlockKind.Caption => "caption",
        BlockKind.Credit => "credit",
        BlockKind.Post => "post",
        BlockKind.Furniture => "furniture",
        _ => throw Wordless(kind),
    };

    public static string Word(this AttributionStyle style) => style switch
    {
        AttributionStyle.Direct => "direct",
        AttributionStyle.Mixed => "mixed",
        AttributionStyle.Indirect => "indirect",
        _ => throw Wordless(style),
    };

    public static string Word(this ChangePart part) => part switch
    {
        ChangePart.None => "none",
        ChangePart.From => "from",
        ChangePart.To => "to",
        ChangePart.By => "by",
        _ => throw Wordless(part),
    };

    public static string Word(this Approximation approximation) => approximation switch
    {
        Approximation.Exact => "exact",
        Approximation.About => "about",
        Approximation.AtLeast => "atLeast",
        Approximation.AtMost => "atMost",
        Approximation.Between => "between",
        _ => throw Wordless(approximation),
    };

    /// <summary>In capitals, as the corpora of names have it.</summary>
    public static string Word(this EntityType type) => type switch
    {
        EntityType.Person => "PERSON",
        EntityType.Organization => "ORGANIZATION",
        EntityType.Location => "LOCATION",
        EntityType.Facility => "FACILITY",
        EntityType.Norp => "NORP",
        EntityType.Other => "OTHER",
        _ => throw Wordless(type),
    };

    /// <summary>In capitals, as TIMEX3 has it.</summary>
    public static string Word(this TimexType type) => type switch
    {
        TimexType.Date => "DATE",
        TimexType.Time => "TIME",
        TimexType.Duration => "DURATION",
        TimexType.Set => "SET",
        _ => throw Wordless(type),
    };

    /// <summary>Null for a time that no word gives a role.</summary>
    public static string? Word(this TimeRole role) => role switch
    {
        TimeRole.None => null,
        TimeRole.On => "on",
        TimeRole.In => "in",
        TimeRole.By => "by",
        TimeRole.Before => "before",
        TimeRole.NoLaterThan => "no-later-than",
        TimeRole.Until => "until",
        TimeRole.Through => "through",
        TimeRole.From => "from",
        TimeRole.Since => "since",
        TimeRole.Starting => "starting",
        TimeRole.After => "after",
        TimeRole.Within => "within",
        TimeRole.For => "for",
        TimeRole.During => "during",
        TimeRole.AsOf => "as-of",
        TimeRole.OverTheNext => "over-the-next",
        TimeRole.Every => "every",
        TimeRole.NotBefore => "not-before",
        _ => throw Wordless(role),
    };

    private static ArgumentOutOfRangeException Wordless<T>(T value)
        where T : struct, Enum =>
        new(nameof(value), value, $"No published word stands for this {typeof(T).Name}.");
}
