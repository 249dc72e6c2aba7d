using System.Runtime.CompilerServices;

namespace Pactwatch.Text;

/// <summary>
/// What a pure function made of an immutable thing and of what else it was given, made again only where that differs from
/// the last time: one result for each thing, kept as long as the thing itself is. Things are told apart by identity, what
/// else was given by its own equality. Safe to use from several threads.
/// </summary>
public sealed class RememberedLast<TThing, TGiven, TMade>
    where TThing : class
    where TGiven : IEquatable<TGiven>
{
    private readonly ConditionalWeakTable<TThing, Made> last = [];

    /// <param name="make">Must give the same for the same thing and the same given each time.</param>
    public TMade Of(TThing thing, TGiven given, Func<TThing, TGiven, TMade> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (last.TryGetValue(thing, out var known) && known.Given.Equals(given)) return known.Value;
        var made = new Made(given, make(thing, given));
        last.AddOrUpdate(thing, made);
        return made.Value;
    }

    private sealed record Made(TGiven Given, TMade Value);
}
