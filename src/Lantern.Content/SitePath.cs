using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content;

/// <summary>Paths within the site as writers give them.</summary>
public static class SitePath
{
    /// <summary>False and a finding when the path would leave the site.</summary>
    public static bool IsSafe(Located<string> path, DiagnosticBag diagnostics)
    {
        if (!path.Value.Split('/', '\\').Contains("..")) return true;
        diagnostics.Add(ContentDiagnostics.PathLeavesSite.At(path.Location, path.Value));
        return false;
    }

    /// <summary>Old addresses: each begins with <c>/</c>; others are findings and left out.</summary>
    public static ImmutableArray<Located<string>> ReadList(MapReader map, string key) =>
        [.. map.Texts(key).Where(path => IsSafe(path, map.Diagnostics) && IsRooted(path, map.Diagnostics))];

    public static bool IsRooted(Located<string> path, DiagnosticBag diagnostics)
    {
        if (path.Value.StartsWith('/') && !path.Value.StartsWith("//", StringComparison.Ordinal) && !path.Value.AsSpan().ContainsAny(" \t\r\n")) return true;
        diagnostics.Add(ContentDiagnostics.BadAddress.At(path.Location, path.Value, "an address on this site", "write it from the start of the site, such as /old/path/"));
        return false;
    }
}
