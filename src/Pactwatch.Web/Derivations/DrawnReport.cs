using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Web.Derivations;

/// <summary>A box of the drawing: a held report, or an original that is not held.</summary>
/// <param name="Report">Null for an original that is known by name only.</param>
internal sealed record DrawnReport(string Key, string Name, string Note, ReportId? Report, LocalDate? On, int Column, int Row)
{
    public const int Width = 184;
    public const int Height = 44;
    private const int ColumnStep = 268;
    private const int RowStep = 60;

    public int X => 4 + (Column * ColumnStep);

    public int Y => 4 + (Row * RowStep);

    public int Middle => Y + (Height / 2);
}
