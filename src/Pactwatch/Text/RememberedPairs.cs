using System.Runtime.CompilerServices;

namespace Pactwatch.Text;

/// <summary>
/// What a pure function made of two immutable things of one kind, made once and kept as long as the first of them is.
/// Pairs are told apart by identity and order. Safe to use from several threads.
/// </summary>
public sealed class RememberedPairs<TThing, TMade>
    where TThing : class
{
    private readonly ConditionalWeakTable<TThing, Dictionary<TThing, TMade>> made = [];

    /// <param name="make">Must give the same for the same pair each time.</param>
    public TMade Of(TThing first, TThing second, Func<TMade> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        var ofFirst = made.GetValue(first, _ => new Dictionary<TThing, TMade>(ReferenceEqualityComparer.Instance));
        lock (ofFirst)
        {
            if (ofFirst.TryGetValue(second, out var known)) return known;
        }

        var fresh = make();
        lock (ofFirst)
        {
            ofFirst[second] = fresh;
        }

        return fresh;
    }
}
