namespace Pactwatch.Annotation.Times;

/// <summary>Names of events that days are counted from, by family: "ceasefire" and "truce" are one.</summary>
public static class EventFamilies
{
    /// <summary>The family of an event's name, lower case; the name itself where it belongs to none.</summary>
    public static string Of(string eventName) => TimeLexicon.English.Processes.FamilyOf(eventName);
}
