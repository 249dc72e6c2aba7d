using Pactwatch.Storage.Access;

namespace Pactwatch.Web.Hosting;

/// <summary>Stands at each route: what whoever asks must be allowed. A route without it answers nobody.</summary>
internal sealed record RouteRight(Right Right);
