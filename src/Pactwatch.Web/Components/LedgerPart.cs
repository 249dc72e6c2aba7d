using Microsoft.AspNetCore.Components;

namespace Pactwatch.Web.Components;

/// <summary>A piece of a page that shows something of the ledger.</summary>
public abstract class LedgerPart : ComponentBase
{
    [CascadingParameter]
    internal LedgerView View { get; set; } = null!;
}
