namespace Pactwatch.Cli;

/// <summary>The version of this program, as "0.1.0".</summary>
internal static class ProductVersion
{
    public static string Text { get; } = typeof(ProductVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
