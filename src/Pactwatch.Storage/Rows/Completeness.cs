using System.Collections.Immutable;

namespace Pactwatch.Storage.Rows;

/// <summary>What must not be found in a store, whatever the engine: each a question whose answer is a number, and what it means where that is not 0.</summary>
internal static class Completeness
{
    public static ImmutableArray<(string Problem, string Sql)> Questions { get; } =
    [
        ("reports without their bytes", "SELECT COUNT(*) FROM report r WHERE NOT EXISTS (SELECT 1 FROM content c WHERE c.sha256 = r.sha256)"),
        ("reports without a reading", "SELECT COUNT(*) FROM report r WHERE NOT EXISTS (SELECT 1 FROM reading g WHERE g.report = r.id)"),
        ("reports without a source", "SELECT COUNT(*) FROM report r WHERE NOT EXISTS (SELECT 1 FROM report_source s WHERE s.report = r.id)"),
        ("bytes that belong to no report", "SELECT COUNT(*) FROM content c WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.sha256 = c.sha256)"),
        ("reports that a search does not find", "SELECT COUNT(*) FROM report r WHERE NOT EXISTS (SELECT 1 FROM searched_reading s WHERE s.report = r.id AND s.number = (SELECT max(number) FROM reading WHERE report = r.id))"),
    ];
}
