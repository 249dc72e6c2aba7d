using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Pactwatch.StandIn;

/// <summary>Certifies the sites of one world; trusted by the fetchers of that world and by nobody else.</summary>
public sealed class StandInAuthority : IDisposable
{
    private readonly ConcurrentDictionary<string, X509Certificate2> _certificates = new(StringComparer.Ordinal);

    /// <summary>Of its own key; <paramref name="name"/> is what its certificates say it is.</summary>
    public StandInAuthority(string name = "Stand-in authority")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        Root = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-2), TimeProvider.System.GetUtcNow().AddDays(3650));
    }

    /// <summary>What has to be trusted.</summary>
    public X509Certificate2 Root { get; }

    /// <summary>A certificate for one host, made once.</summary>
    public X509Certificate2 For(string host) => _certificates.GetOrAdd(host, name => Make(name, TimeSpan.FromDays(365)));

    /// <summary>A certificate for one host; <paramref name="valid"/> from yesterday on, so a negative time is over. With extensions of one's own.</summary>
    public X509Certificate2 Make(string host, TimeSpan valid, params X509Extension[] extensions)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        var request = new CertificateRequest("CN=" + host, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        foreach (var extension in extensions) request.CertificateExtensions.Add(extension);
        var from = TimeProvider.System.GetUtcNow().AddDays(-1);
        using var bare = request.Create(Root, from, from + TimeSpan.FromDays(1).Add(valid), RandomNumberGenerator.GetBytes(12));
        return WithKey(bare, key);
    }

    /// <summary>A certificate that nobody but its site vouches for.</summary>
    public static X509Certificate2 SelfSigned(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + host, key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(30));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var certificate in _certificates.Values) certificate.Dispose();
        Root.Dispose();
    }

    /// <summary>By way of a file's form: one of the systems can't serve with a key that was never stored.</summary>
    private static X509Certificate2 WithKey(X509Certificate2 bare, ECDsa key)
    {
        using var joined = bare.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(joined.Export(X509ContentType.Pkcs12), null);
    }
}
