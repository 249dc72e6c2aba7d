namespace Pactwatch.Text;

/// <summary>Who may see a report; protected ones leave the house in no export, only as a count.</summary>
public enum Handling
{
    Public,
    Internal,
    Protected,
}
