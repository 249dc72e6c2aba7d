using System.Runtime.InteropServices;

namespace Pactwatch.Reading.Html.Tree;

/// <summary>An element whose end has not been read yet.</summary>
/// <param name="Node">Its index.</param>
/// <param name="Tag">Its name.</param>
/// <param name="Key">Its name's key (<see cref="Tags.KeyOf"/>).</param>
/// <param name="IsForeign">That what stands within is a drawing or a formula.</param>
/// <param name="HasEnded">That its end tag came before that of an element within it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OpenElement(int Node, TagId Tag, ulong Key, bool IsForeign, bool HasEnded);
