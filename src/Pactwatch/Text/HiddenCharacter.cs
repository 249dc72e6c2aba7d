namespace Pactwatch.Text;

/// <summary>
/// Characters that cannot be seen or that turn the order of others: controls, bidirectional overrides, invisible blanks.
/// Joiners that scripts and emoji need are none, nor are line ends and tabs.
/// </summary>
public static class HiddenCharacter
{
    /// <param name="code">A code point, or half of a surrogate pair.</param>
    public static bool Is(int code) => code switch
    {
        '\n' or '\t' or '\r' => false,
        < 0x20 or (>= 0x7F and <= 0x9F) => true,
        0x00AD or 0x061C or 0x180E or 0x200B or 0x200E or 0x200F or 0x2028 or 0x2029 or 0xFEFF => true,
        (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE007F) => true,
        _ => false,
    };
}
