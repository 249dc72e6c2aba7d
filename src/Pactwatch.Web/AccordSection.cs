namespace Pactwatch.Web;

/// <summary>A section of what is shown of an accord, in the order of the page. Each has an address of its own on the server.</summary>
public enum AccordSection
{
    Due,
    Text,
    Ledger,
    Matrix,
    Disagreements,
    Revisions,
    Timeline,
    Status,
    Events,
    Incidents,
    Figures,
    Quotes,
    Others,
    Origins,
    Reports,
}
