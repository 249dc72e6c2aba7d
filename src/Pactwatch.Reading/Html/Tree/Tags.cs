using System.Collections.Immutable;

namespace Pactwatch.Reading.Html.Tree;

/// <summary>The names and traits of elements. A name is found by its key: up to ten letters and digits, six bits each.</summary>
internal static class Tags
{
    private const int LongestPacked = 10;
    private const int TableBits = 10;

    private static readonly TagTraits[] TraitsByTag = new TagTraits[256];
    private static readonly ulong[] Keys = new ulong[1 << TableBits];
    private static readonly TagId[] Found = new TagId[1 << TableBits];
    private static readonly ImmutableArray<string> Names = [.. Enum.GetNames<TagId>().Select(name => name.ToLowerInvariant())];

    static Tags()
    {
        Mark(TagTraits.Void, "area base basefont bgsound br col embed frame hr img image input keygen link meta param source track wbr");
        Mark(TagTraits.Special, "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp foreignobject");
        Mark(TagTraits.Barrier, "applet caption html table td th marquee object template foreignobject");
        Mark(TagTraits.Formatting, "a b big code em font i nobr s small strike strong tt u");
        Mark(TagTraits.ClosesParagraph, "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp");
        Mark(TagTraits.RawText, "script style xmp iframe noembed noframes noscript");
        Mark(TagTraits.Characters, "textarea title");
        Mark(TagTraits.LeavesForeign, "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var");
        Mark(TagTraits.InHead, "base basefont bgsound link meta noframes noscript script style template title");
        Mark(TagTraits.Block, "address applet article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer header hgroup listing main marquee menu nav object ol pre search section summary ul");
        Mark(TagTraits.Inline, "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr");
        Mark(TagTraits.Unread, "script style template noscript svg math iframe object applet embed canvas video audio head textarea select map datalist title noframes noembed rt rp");
        Mark(TagTraits.TablePart, "caption col colgroup tbody td tfoot th thead tr");
        Mark(TagTraits.NoSpaces, "html head table tbody thead tfoot tr colgroup ul ol dl select datalist picture audio video object frameset");
        for (var tag = (int)TagId.Other + 1; tag < Names.Length; tag++) Register((TagId)tag);
    }

    public static TagTraits TraitsOf(TagId tag) => TraitsByTag[(int)tag];

    public static bool Has(TagId tag, TagTraits trait) => (TraitsByTag[(int)tag] & trait) != TagTraits.None;

    public static string NameOf(TagId tag) => Names[(int)tag];

    public static bool IsHeading(TagId tag) => tag is >= TagId.H1 and <= TagId.H6;

    /// <summary>A number that stands for the name, whatever its case: exact up to ten letters and digits, a hash with the highest bit set beyond.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestPacked) return HashOf(name);
        ulong key = 0;
        foreach (var character in name)
        {
            var code = CodeOf(character);
            if (code == 0) return HashOf(name);
            key = (key << 6) | code;
        }

        return key;
    }

    public static TagId Find(ulong key)
    {
        for (var slot = SlotOf(key); Keys[slot] != 0; slot = (slot + 1) & (Keys.Length - 1))
        {
            if (Keys[slot] == key) return Found[slot];
        }

        return TagId.Other;
    }

    private static void Register(TagId tag)
    {
        var key = KeyOf(Names[(int)tag]);
        var slot = SlotOf(key);
        while (Keys[slot] != 0) slot = (slot + 1) & (Keys.Length - 1);
        Keys[slot] = key;
        Found[slot] = tag;
    }

    private static void Mark(TagTraits trait, string names)
    {
        foreach (var name in names.Split(' ')) TraitsByTag[Names.IndexOf(name)] |= trait;
    }

    private static int SlotOf(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> (64 - TableBits));

    private static ulong CodeOf(char character) => character switch
    {
        >= 'a' and <= 'z' => (ulong)(character - 'a' + 1),
        >= 'A' and <= 'Z' => (ulong)(character - 'A' + 1),
        >= '0' and <= '9' => (ulong)(character - '0' + 27),
        _ => 0,
    };

    private static ulong HashOf(ReadOnlySpan<char> name)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in name) hash = unchecked((hash ^ char.ToLowerInvariant(character)) * 1099511628211UL);
        return hash | (1UL << 63);
    }
}
