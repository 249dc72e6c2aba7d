using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Pactwatch.Storage.Access;

/// <summary>
/// The file "pactwatch.access.json" beside a store: who a server lets in, by hashes of tokens, and the key from which the
/// secret addresses of calendars and feeds follow. It is not part of the store: whoever is given a copy of the store is
/// given nobody's access. Only its owner may read it. A running server sees each change at the next request.
/// </summary>
public sealed class AccessFile : IAccounts
{
    private const int KeyBytes = 32;

    private readonly Lock gate = new();
    private readonly OwnerFile file;
    private AccessList held = AccessList.Empty;
    private string heldOf = "";

    public AccessFile(string store)
    {
        ArgumentNullException.ThrowIfNull(store);
        file = new OwnerFile(System.IO.Path.ChangeExtension(store, ".access.json"));
    }

    public string Path => file.Path;

    /// <summary>All, expired ones too, by name.</summary>
    /// <exception cref="StoreUnusableException">The file is damaged.</exception>
    public ImmutableArray<Account> Accounts => Current().Accounts;

    public bool Any(Instant now) => Accounts.Any(account => account.IsGoodAt(now));

    public Account? Named(string name, Instant now) => Accounts.FirstOrDefault(account => account.Name == name && account.IsGoodAt(now));

    public Account? ByToken(string token, Instant now)
    {
        ArgumentNullException.ThrowIfNull(token);
        var given = Encoding.ASCII.GetBytes(Hash(token));
        Account? found = null;
        // All are compared, whichever it is: the time tells nothing.
        foreach (var account in Accounts)
        {
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(account.TokenSha256)) && account.IsGoodAt(now)) found = account;
        }

        return found;
    }

    /// <summary>Adds an account.</summary>
    /// <returns>Its token, of 256 random bits. It is told here and never again.</returns>
    /// <exception cref="StoreException">There is one of that name, or the file can't be written.</exception>
    public string Add(string name, Right right, Instant now, Instant? expiresAt)
    {
        var token = "pw_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        Change(list => list.Accounts.Any(account => account.Name == name)
            ? throw new StoreException($"There is an account {name} already. Remove it first (pactwatch accounts remove {name}), or choose another name.")
            : list with { Accounts = [.. list.Accounts.Append(new Account(name, right, Hash(token), now, expiresAt)).OrderBy(account => account.Name, StringComparer.Ordinal)] });
        return token;
    }

    /// <summary>Removes an account; whoever is signed in under it is let out at the next request.</summary>
    /// <returns>False where there is none of that name.</returns>
    public bool Remove(string name)
    {
        var wasThere = false;
        Change(list =>
        {
            wasThere = list.Accounts.Any(account => account.Name == name);
            return list with { Accounts = list.Accounts.RemoveAll(account => account.Name == name) };
        });
        return wasThere;
    }

    /// <summary>The key of this store's secret addresses; made at the first call.</summary>
    public ImmutableArray<byte> AddressKey()
    {
        if (Current().AddressKey.IsEmpty) Change(list => list.AddressKey.IsEmpty ? list with { AddressKey = [.. RandomNumberGenerator.GetBytes(KeyBytes)] } : list);
        return Current().AddressKey;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private AccessList Current()
    {
        lock (gate)
        {
            var state = file.State();
            if (state == heldOf) return held;
            held = file.Read() is { } bytes ? AccessList.Parse(bytes, file.Path) : AccessList.Empty;
            heldOf = state;
            return held;
        }
    }

    private void Change(Func<AccessList, AccessList> change)
    {
        lock (gate)
        {
            file.Change(() =>
            {
                heldOf = "";
                return change(Current()).ToBytes();
            });
            heldOf = "";
        }
    }
}
