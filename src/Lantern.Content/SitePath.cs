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

    /// <summary>Old addresses: each is one address of the site; others are findings and left out.</summary>
    public static ImmutableArray<Located<string>> ReadList(MapReader map, string key) =>
        [.. map.Texts(key).Where(path => IsSafe(path, map.Diagnostics) && IsOldAddress(path, mayEndInSplat: false, map.Diagnostics))];

    /// <summary>False and a finding when nobody could be sent on from there: a redirect sees neither what follows <c>?</c> nor what follows <c>#</c>.</summary>
    public static bool IsOldAddress(Located<string> path, bool mayEndInSplat, DiagnosticBag diagnostics)
    {
        if (!IsRooted(path, diagnostics)) return false;
        var name = mayEndInSplat && path.Value.EndsWith("/*", StringComparison.Ordinal) ? path.Value[..^1] : path.Value;
        var advice = name.AsSpan().ContainsAny('?', '#') ? "write it without what begins at the ? or #, such as /old/path/"
            : !name.Contains('*', StringComparison.Ordinal) ? null
            : mayEndInSplat ? "a * may stand only at the end, after a /, such as /old/*"
            : "write one old address; a rule for many, which ends in /*, belongs in input/redirects.yml";
        if (advice is null) return true;
        diagnostics.Add(ContentDiagnostics.BadAddress.At(path.Location, path.Value, "an old address of one page", advice));
        return false;
    }

    public static bool IsRooted(Located<string> path, DiagnosticBag diagnostics)
    {
        if (path.Value.StartsWith('/') && !path.Value.StartsWith("//", StringComparison.Ordinal) && !path.Value.AsSpan().ContainsAny(" \t\r\n")) return true;
        diagnostics.Add(ContentDiagnostics.BadAddress.At(path.Location, path.Value, "an address on this site", "write it from the start of the site, such as /old/path/"));
        return false;
    }
}
