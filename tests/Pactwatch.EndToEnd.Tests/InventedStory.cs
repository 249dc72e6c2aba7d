using System.Globalization;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>Reports of an agreement that never was.</summary>
public static class InventedStory
{
    public static IReadOnlyDictionary<string, string> Reports { get; } = new Dictionary<string, string>
    {
        ["northwire.txt"] = "Norland to leave the Oster strip by June\n\nNorthwire, March 3, 2026\n\nNorland will withdraw its 400 soldiers from the Oster strip by the end of June, its defence minister said on Tuesday.\n\n\"We keep our word to the people of Oster,\" Mira Dahl told Northwire.\n",
        ["courier.html"] = "<!doctype html><html lang=en><head><title>Soldiers to go home | The Courier</title><meta property=\"article:published_time\" content=\"2026-03-04\"></head><body><nav>Home News</nav><article><h1>Soldiers to go home</h1><p>Norland agreed to pull about 400 troops out of the Oster strip in June, Northwire reported.</p><p>\"We keep our word to the people of Oster,\" the minister said.</p></article></body></html>",
        ["standard.txt"] = "Oster waits\n\nMarch 10, 2026\n\nUnder the accord with Suderia, Norland is to leave the Oster strip by June 30, 2026. Suderia will pay 20 million dollars within 60 days of the withdrawal 🕊.\n",
        ["monitor.txt"] = "First trucks leave Oster\n\nJune 12, 2026\n\nNorland withdrew 150 soldiers from the Oster strip on Thursday, the Oster Monitor saw.\n",
    };

    public static void WriteTo(Workplace workplace, string folder = "reports")
    {
        ArgumentNullException.ThrowIfNull(workplace);
        foreach (var (name, text) in Reports) workplace.Write($"{folder}/{name}", text);
    }

    /// <summary>Many small reports, each its own.</summary>
    public static void WriteMany(Workplace workplace, int count, string folder = "many")
    {
        ArgumentNullException.ThrowIfNull(workplace);
        for (var number = 0; number < count; number++)
        {
            var name = number.ToString("D5", CultureInfo.InvariantCulture);
            workplace.Write($"{folder}/{name}.txt", $"Report {name}\n\nMarch 3, 2026\n\nNorland will withdraw {number + 2} soldiers from the Oster strip by the end of June, its minister said.\n");
        }
    }
}
