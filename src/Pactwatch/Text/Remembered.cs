using System.Runtime.CompilerServices;

namespace Pactwatch.Text;

/// <summary>
/// What a pure function made of an immutable thing, made once and kept as long as the thing itself is: so that a report
/// that is held already is not worked through again when another one comes in. Things are told apart by identity, not by
/// what they hold. Safe to use from several threads; two that ask at once may both make it, and get one of the two.
/// </summary>
/// <param name="make">Must give the same for the same thing each time.</param>
public sealed class Remembered<TThing, TMade>(Func<TThing, TMade> make)
    where TThing : class
{
    private readonly ConditionalWeakTable<TThing, StrongBox<TMade>> made = [];

    /// <summary>True of a thing of which it was made.</summary>
    public bool Holds(TThing thing) => made.TryGetValue(thing, out _);

    public TMade Of(TThing thing) => made.GetValue(thing, missing => new StrongBox<TMade>(make(missing))).Value!;

    /// <summary>The same, made in another way if it is not made yet: it must come to the same.</summary>
    public TMade Of(TThing thing, Func<TThing, TMade> makeNow) => made.GetValue(thing, missing => new StrongBox<TMade>(makeNow(missing))).Value!;
}
