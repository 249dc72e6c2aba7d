namespace Pactwatch.Reading.Addresses;

/// <summary>The "." and ".." of a path (RFC 3986, section 5.2.4).</summary>
internal static class PathSegments
{
    /// <summary>The path without them; "/" for an empty one.</summary>
    public static string Resolve(string path)
    {
        if (path.Length == 0) return "/";
        if (!path.Contains("/.", StringComparison.Ordinal)) return path;
        var kept = new List<string>();
        var segments = path.Split('/')[1..];
        for (var at = 0; at < segments.Length; at++)
        {
            var isLast = at == segments.Length - 1;
            if (segments[at] is not ("." or ".."))
            {
                kept.Add(segments[at]);
                continue;
            }

            if (segments[at] == ".." && kept.Count > 0) kept.RemoveAt(kept.Count - 1);
            if (isLast) kept.Add("");
        }

        return "/" + string.Join('/', kept);
    }
}
