namespace Pactwatch.Web.Charts;

/// <summary>A labelled place on a scale.</summary>
public readonly record struct ScaleTick(int X, string Label);
