using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation;

/// <summary>The originals that one report names itself, in credits and in its body.</summary>
internal sealed class NamedOrigins
{
    private static readonly Remembered<AnnotatedReport, NamedOrigins> Read = new(Make);
    private static readonly RememberedLast<AnnotatedReport, string, NamedOrigins> ReadKnowing = new();
    private static readonly Remembered<AnnotatedReport, ImmutableArray<string>> SitesLinked = new(report => [.. report.Report.Reading.Links.Select(link => WebAddress.HostOf(link.Address)).Distinct(StringComparer.Ordinal)]);

    private readonly AnnotatedReport report;
    private readonly ImmutableArray<OriginMention> mentions;

    private NamedOrigins(AnnotatedReport report, string? outlet, ImmutableArray<OriginMention> mentions, bool isAgencys)
    {
        this.report = report;
        this.mentions = mentions;
        Outlet = outlet;
        OwnSite = outlet is null ? "" : WebAddress.HostOf(report.Report.Reading.Url);
        IsAgencys = isAgencys;
        Names = [.. mentions.Select(mention => mention.Origin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The report's own outlet, under the name it is shown by; null where it isn't known.</summary>
    public string? Outlet { get; }

    public ImmutableArray<string> Names { get; }

    /// <summary>The host that the outlet's page was read from; empty where outlet or address isn't known.</summary>
    public string OwnSite { get; }

    /// <summary>True where the dateline bears the report's own outlet: an agency's report as it sent it.</summary>
    public bool IsAgencys { get; }

    /// <summary>True where the only originals named are agencies without a name ("and agencies").</summary>
    public bool AreUnnamed => HasAny && Names.All(UnnamedAgencies.IsOne);

    public bool HasAny => Names.Length > 0;

    /// <summary>True where this report names the other's outlet as an original.</summary>
    public bool Credits(NamedOrigins other) => other.Outlet is { } outlet && Names.Contains(outlet);

    public static NamedOrigins Of(AnnotatedReport report) => Read.Of(report);

    /// <summary>The same, knowing the outlets of the whole set: "told Ketterby" is an agency where another report is Ketterby's.</summary>
    /// <param name="outlets">The names of outlets.</param>
    /// <param name="outletAt">The outlets by their sites.</param>
    public NamedOrigins Knowing(AskedNames outlets, IReadOnlyDictionary<string, string> outletAt)
    {
        var unread = outlets.In(report).Where(name => !IsOf(Outlet, name) && !Names.Contains(name)).ToArray();
        var sites = SitesLinked.Of(report).Where(outletAt.ContainsKey).ToDictionary(site => site, site => outletAt[site], StringComparer.Ordinal);
        if (unread.Length == 0 && sites.Count == 0) return this;
        var given = string.Join('\n', unread) + '\f' + string.Join('\n', sites.OrderBy(site => site.Key, StringComparer.Ordinal).Select(site => site.Key + '\t' + site.Value));
        return ReadKnowing.Of(report, given, (text, _) => Make(text, unread, sites));
    }

    private static NamedOrigins Make(AnnotatedReport report) => Make(report, [], ImmutableDictionary<string, string>.Empty);

    private static NamedOrigins Make(AnnotatedReport report, IReadOnlyCollection<string> outlets, IReadOnlyDictionary<string, string> outletAt)
    {
        if (report.Report.Kind == ReportKind.Instrument) return new NamedOrigins(report, OutletOf(report.Report), [], isAgencys: false);
        var dateline = CreditReader.DatelineOf(report.Text);
        var outlet = OutletOf(report.Report) ?? (dateline is not null && OwnDateline.IsOwn(report.Text.Characters, dateline) ? dateline : null);
        var all = CreditReader.Read(report.Text, outlets).AddRange(BodyOriginReader.Read(report, outlets));
        // The words themselves are believed before the address under them.
        all = all.AddRange(LinkedOriginReader.Read(report, outletAt).Where(linked => !all.Any(mention => mention.Span.Overlaps(linked.Span))));
        return new NamedOrigins(report, outlet, all.RemoveAll(mention => IsOf(outlet, mention.Origin)), IsOf(outlet, dateline));
    }

    private static bool IsOf(string? outlet, string? name) =>
        outlet is not null && name is not null && (OutletNames.AreSame(name, outlet) || OutletNames.IsShortFor(name, outlet));

    /// <summary>
    /// The same where a credit that names no agency ("Ruben Ashgrove and agencies") is given to the one agency that the
    /// body has its news from: it is the one that is thanked.
    /// </summary>
    /// <param name="isAgency">True for the name of an agency.</param>
    public NamedOrigins Explained(Func<string, bool> isAgency)
    {
        if (!Names.Any(UnnamedAgencies.IsOne)) return this;
        var agencies = Names.Where(isAgency).ToArray();
        return agencies.Length == 1
            ? new(report, Outlet, [.. mentions.Select(mention => UnnamedAgencies.IsOne(mention.Origin) ? mention with { Origin = agencies[0] } : mention)], IsAgencys)
            : this;
    }

    /// <summary>The same with each original under the fullest name that the set has for it.</summary>
    public NamedOrigins Under(Dictionary<string, string> fullest) => !Names.Any(fullest.ContainsKey) ? this
        : new(report, Outlet, [.. mentions.Select(mention => mention with { Origin = fullest.GetValueOrDefault(mention.Origin, mention.Origin) })], IsAgencys);

    /// <summary>The outlet that published the report, by its name or its address.</summary>
    public static string? OutletOf(Report report)
    {
        // An agreement's own text is an original under its own name, wherever it was found.
        if (report.Kind == ReportKind.Instrument) return report.Reading.Title ?? "Text of the agreement";
        if (report.Reading.Outlet is { Length: > 0 } outlet) return AgencyDirectory.English.Canonical(outlet);
        return Uri.TryCreate(report.Reading.Url, UriKind.Absolute, out var address) ? AgencyDirectory.English.AtDomain(address.Host)?.Name : null;
    }

    /// <summary>The pages of this original that the report leads to, as <see cref="LinkedAddress.PageOf"/> has them.</summary>
    public IEnumerable<string> PagesOf(string origin) => mentions.Where(mention => mention.Origin == origin).Select(mention => LinkedAddress.PageOf(mention.Address)).Where(page => page.Length > 0);

    /// <summary>One row for each original. A credit's degree stands; an original that only the body names is the whole of it where it leads alone.</summary>
    public IEnumerable<DerivationLink> Links()
    {
        foreach (var name in Names)
        {
            var own = mentions.Where(mention => mention.Origin == name).ToArray();
            var how = own.Any(mention => mention.How == DerivationMeans.Credit) ? DerivationMeans.Credit : DerivationMeans.Attribution;
            var isWhole = how == DerivationMeans.Credit ? own.Any(mention => mention is { How: DerivationMeans.Credit, Degree: DerivationDegree.Wholly }) : Leads(own);
            yield return new DerivationLink(
                report.Report.Id, name, null, how, isWhole ? DerivationDegree.Wholly : DerivationDegree.Partially, null,
                [.. own.Select(mention => new Mention(report.Report.Id, mention.Span, [], Stance.Asserts)).OrderBy(mention => mention.Span)]);
        }
    }

    /// <summary>The only original named, in the first third of the text or more than once.</summary>
    private bool Leads(OriginMention[] own) => Names.Length == 1 && (own.Length > 1 || own[0].Span.Start * 3L < report.Text.Length);
}
