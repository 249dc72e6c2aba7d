using System.Collections.Immutable;
using System.Reflection;
using NodaTime;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Extraction;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation;
using Pactwatch.Publishing;
using Pactwatch.Serialization;
using Pactwatch.Text;

namespace Pactwatch.Tests.Serialization;

/// <summary>What is kept of reports and ledgers comes back as it was, whatever it says.</summary>
public sealed class ValueCodecTests
{
    private static readonly ValueCodec<ReportClaims> Claims = new(outer: typeof(Report));

    [Theory]
    [InlineData("lower-vesk")]
    [InlineData("sethra-truce")]
    [InlineData("aldermere-ferries")]
    public void A_ledger_made_of_claims_that_were_kept_is_the_same_to_the_byte(string story)
    {
        var reports = InventedTexts.Reports(story);
        var kept = new Memory();

        var fresh = Exported(Pipeline.EnglishWith([]), reports, kept);
        var again = Exported(Pipeline.EnglishWith([]), reports, kept);

        kept.Given.ShouldBeGreaterThanOrEqualTo(reports.Length);
        again.ShouldBe(fresh);
    }

    [Fact]
    public void Accords_come_back_as_they_were()
    {
        var codec = new ValueCodec<Accord>();
        var ledger = Pipeline.English.Reconcile(InventedTexts.Reports("lower-vesk"), [], null, 1);

        var back = ledger with { Accords = [.. ledger.Accords.Select(accord => codec.Decode(codec.Encode(accord)))] };

        ledger.Accords.ShouldNotBeEmpty();
        Exported(back).ShouldBe(Exported(ledger));
    }

    /// <summary>A property that is added some day and is neither taken by the constructor nor settable would be lost without a word.</summary>
    [Fact]
    public void Nothing_that_a_kept_type_holds_is_left_out()
    {
        var lost = KeptTypes(typeof(ReportClaims), typeof(Accord), typeof(Report), typeof(AccordBrief)).SelectMany(Lost).Order(StringComparer.Ordinal).ToList();

        // A claim's id follows from the rest and is made when first asked for.
        lost.ShouldBe(["Claim.id"]);
    }

    public static TheoryData<string?> Words() => ["", "said", "“停火” 🕊", "half \ud83d of a pair", "\0", new string('x', 70_000), default(string)];

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_come_back_unit_by_unit(string? words)
    {
        var codec = new ValueCodec<ImmutableArray<string?>>();

        codec.Decode(codec.Encode([words, "other", words])).ShouldBe([words, "other", words]);
    }

    [Fact]
    public void Numbers_and_days_come_back_at_their_bounds()
    {
        Back(int.MinValue).ShouldBe(int.MinValue);
        Back(int.MaxValue).ShouldBe(int.MaxValue);
        Back<decimal?>(-79228162514264337593543950335m).ShouldBe(decimal.MinValue);
        Back(1.10m).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe("1.10");
        Back(LocalDate.MinIsoValue).ShouldBe(LocalDate.MinIsoValue);
        Back(LocalDate.MaxIsoValue).ShouldBe(LocalDate.MaxIsoValue);
        Back(Instant.MinValue).ShouldBe(Instant.MinValue);
        Back(Instant.FromUnixTimeTicks(-1)).ShouldBe(Instant.FromUnixTimeTicks(-1));
        Back<TextSpan?>(null).ShouldBeNull();
        Back(new Share(0.5m, 0.75m)).ShouldBe(new Share(0.5m, 0.75m));
    }

    [Fact]
    public void A_list_that_was_never_made_is_told_from_an_empty_one()
    {
        Back(default(ImmutableArray<int>)).IsDefault.ShouldBeTrue();
        Back(ImmutableArray<int>.Empty).ShouldBe([]);
    }

    [Fact]
    public void An_edited_claim_comes_back_with_what_it_was_before()
    {
        var read = new StatusClaim(new ReportId("r-1"), new TextSpan(1, 5), ["Mira"], Stance.Asserts, AgreementStatus.Signed, null);
        var judgement = new Judgement("j-1", JudgementKind.Edit, JudgedWords.Of(new ReportId("r-1")), "value", "in force", "ana", Instant.FromUnixTimeSeconds(5), "the gazette", null);
        var edited = read with { Value = AgreementStatus.InForce, AsRead = read, Edits = [new SlotEdit("value", "in force", judgement)] };

        var back = Back<Claim>(edited).ShouldBeOfType<StatusClaim>();

        back.Id.ShouldBe(read.Id);
        back.AsRead.ShouldNotBeNull().Id.ShouldBe(read.Id);
        back.AsRead.ShouldBeOfType<StatusClaim>().Value.ShouldBe(AgreementStatus.Signed);
        back.Edits.Single().Judgement.ShouldBe(judgement);
    }

    [Fact]
    public void Equal_values_give_equal_bytes()
    {
        var report = InventedTexts.Reports("lower-vesk")[0];

        Claims.Encode(Pipeline.English.Claims(report)).ShouldBe(Claims.Encode(Pipeline.English.Claims(report)));
    }

    [Fact]
    public void Damaged_bytes_are_refused_and_never_end_the_program()
    {
        var report = InventedTexts.Reports("lower-vesk")[0];
        var bytes = Claims.Encode(Pipeline.English.Claims(report));
        var refused = 0;
        for (var at = 0; at < bytes.Length; at += 7)
        {
            refused += IsRefused(bytes[..at], report);
            byte[] changed = [.. bytes];
            changed[at] ^= 0x81;
            refused += IsRefused(changed, report);
        }

        refused.ShouldBeGreaterThan(bytes.Length / 7);
        Should.Throw<InvalidDataException>(() => Claims.Decode([.. bytes, 0], report));
        Should.Throw<InvalidDataException>(() => Claims.Decode([], report));
    }

    private static int IsRefused(byte[] bytes, Report report)
    {
        try
        {
            Claims.Decode(bytes, report);
            return 0;
        }
        catch (InvalidDataException)
        {
            return 1;
        }
    }

    private static T Back<T>(T value)
    {
        var codec = new ValueCodec<T>();
        return codec.Decode(codec.Encode(value));
    }

    private static string Exported(Pipeline pipeline, ImmutableArray<Report> reports, IKeptClaims kept) => Exported(pipeline.Reconcile(reports, [], null, 2, kept));

    private static string Exported(SourcedLedger ledger)
    {
        using var stream = new MemoryStream();
        LedgerJsonWriter.Write(stream, ledger, new LedgerExport("test"));
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static HashSet<Type> KeptTypes(params Type[] roots)
    {
        var (seen, waiting) = (new HashSet<Type>(), new Queue<Type>(roots));
        while (waiting.TryDequeue(out var type))
        {
            foreach (var argument in type.GetGenericArguments()) waiting.Enqueue(argument);
            if (type.IsEnum || type.Namespace?.StartsWith(nameof(Pactwatch), StringComparison.Ordinal) != true || !seen.Add(type)) continue;
            foreach (var field in Fields(type)) waiting.Enqueue(field.FieldType);
            if (!type.IsSealed) foreach (var kind in type.Assembly.GetTypes().Where(kind => kind != type && type.IsAssignableFrom(kind))) waiting.Enqueue(kind);
        }

        return seen;
    }

    private static IEnumerable<string> Lost(Type type)
    {
        var taken = type.GetConstructors().SelectMany(made => made.GetParameters()).Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(field => PropertyOf(field) is not { } name || !(taken.Contains(name) || type.GetProperty(name)?.SetMethod is { IsPublic: true } || type.IsAbstract))
            .Select(field => $"{type.Name}.{PropertyOf(field) ?? field.Name}");
    }

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (var held = type; held is not null && held != typeof(object); held = held.BaseType)
        {
            foreach (var field in held.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)) yield return field;
        }
    }

    private static string? PropertyOf(FieldInfo field) => field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : null;

    private sealed class Memory : IKeptClaims
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<(ReportId, PublishedBelief, string), byte[]> kept = new();
        private int given;

        public int Given => given;

        public void Expect(IReadOnlyList<Report> reports, string version)
        {
            // All are at hand.
        }

        public ReportClaims? Of(Report report, string version)
        {
            if (!kept.TryGetValue((report.Id, report.Published, version), out var bytes)) return null;
            Interlocked.Increment(ref given);
            return Claims.Decode(bytes, report);
        }

        public void Keep(ReportClaims claims, string version) => kept[(claims.Report.Id, claims.Report.Published, version)] = Claims.Encode(claims);
    }
}
