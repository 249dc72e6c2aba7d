namespace Pactwatch.Web.Hosting;

/// <summary>The settings would open a server to strangers; the message says what is missing.</summary>
public sealed class UnsafeSettingsException(string message) : Exception(message);
