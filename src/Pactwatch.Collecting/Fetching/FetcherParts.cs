using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Pactwatch.Collecting.Fetching;

/// <summary>What every request of one fetcher is made with.</summary>
/// <param name="Settings">As the operator set them.</param>
/// <param name="Clock">For dates that servers name; times are measured by the machine's.</param>
/// <param name="Guard">In front of <paramref name="Wire"/>.</param>
/// <param name="Wire">The way out.</param>
/// <param name="Roots">Whose certificates are trusted in place of the machine's list; null = the machine's.</param>
internal sealed record FetcherParts(FetcherSettings Settings, TimeProvider Clock, AddressGuard Guard, IWire Wire, X509Certificate2Collection? Roots)
{
    /// <summary>
    /// A certificate may name addresses where those above it, or lists of what was revoked, can be had. Asking there would
    /// be a request that the other side chose and that no guard saw.
    /// </summary>
    public X509ChainPolicy ChainPolicy()
    {
        var policy = new X509ChainPolicy
        {
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        policy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.1")); // for servers
        if (Roots is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(Roots);
        }

        return policy;
    }
}
