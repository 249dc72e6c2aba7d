using Pactwatch.Language;

namespace Pactwatch.Annotation.Parties;

/// <summary>A name in the text and the thing it names.</summary>
/// <param name="Name">The full name it stands for: "United States" for "U.S.", "Arno Vestergren" for "Vestergren" after the full name was told.</param>
/// <param name="State">The state it belongs to or stands for ("United States" for "American", "Pentagon", "Washington" as its government), or null.</param>
/// <param name="Role">A person's title or role as said ("foreign affairs adviser to the Kenyan prime minister"), or null.</param>
/// <param name="StandsForState">True where the name stands for its state's government: a state's own name, its capital as an actor, a seat of government.</param>
public sealed record EntityMention(
    TextSpan Span, EntityType Type, string Name, string? State = null, string? Role = null, bool StandsForState = false);
