using System.Runtime.InteropServices;

namespace Pactwatch.Derivation.Reuse;

/// <summary>A passage of two texts, in words: from the first to behind the last in each, and how many are the same.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordMatch(int StartA, int EndA, int StartB, int EndB, int Words)
{
    public ReuseKind Kind
    {
        get
        {
            var longer = Math.Max(EndA - StartA, EndB - StartB);
            if (Words == EndA - StartA && Words == EndB - StartB) return ReuseKind.Verbatim;
            return Words * 5 >= longer * 4 ? ReuseKind.LightlyEdited : ReuseKind.Rewritten;
        }
    }

    public WordMatch Turned() => new(StartB, EndB, StartA, EndA, Words);
}
