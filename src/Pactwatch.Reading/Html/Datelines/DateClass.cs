namespace Pactwatch.Reading.Html.Datelines;

/// <summary>What an element's class, id and itemprop say of a date in it.</summary>
[Flags]
internal enum DateClass
{
    None = 0,
    Published = 1,
    Date = 2,
    Beside = 4,
    Modified = 8,
    Elsewhere = 16,
}
