using NodaTime;

namespace Pactwatch.Storage.Access;

/// <summary>Somebody, or a program, that a server lets in by a token.</summary>
/// <param name="Name">Stands beside the judgements made under it.</param>
/// <param name="TokenSha256">Of the token, 64 lower-case hexadecimal digits; the token itself is kept nowhere.</param>
/// <param name="ExpiresAt">From then on the token is worth nothing; null for one that lasts.</param>
public sealed record Account(string Name, Right Right, string TokenSha256, Instant AddedAt, Instant? ExpiresAt)
{
    public bool IsGoodAt(Instant now) => ExpiresAt is not { } end || now < end;
}
