namespace Pactwatch.Annotation.Attribution;

/// <summary>Who speaks: a person with a role, an outlet, a document, or a description of somebody unnamed.</summary>
/// <param name="Name">"Arno Vestergren", "Northwire", "a senior US official"; empty where nobody is named at all.</param>
/// <param name="Role">"foreign affairs adviser to the Kenyan prime minister", or null.</param>
/// <param name="Party">The party the speaker speaks for, as a full name ("Kenya"), or null.</param>
/// <param name="IsNamed">False for "an official", "sources", "he" that could not be resolved.</param>
public sealed record Speaker(string Name, string? Role = null, string? Party = null, bool IsNamed = true);
