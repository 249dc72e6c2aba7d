using Pactwatch.Ledger;

namespace Pactwatch.Web.Derivations;

/// <summary>A line of the drawing, from what was taken to who took it.</summary>
internal sealed record DrawnLink(DrawnReport From, DrawnReport To, DerivationDegree Degree);
