using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Content.Pages;
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
        [.. map.Texts(key).Where(path => IsSafe(path, map.Diagnostics) && IsOldAddress(path, mayBeOpen: false, map.Diagnostics))];

    /// <summary>False and a finding when nobody could be sent on from there.</summary>
    /// <param name="path">As written.</param>
    /// <param name="mayBeOpen">True where it may stand for many addresses, by <c>:name</c> or a closing <c>*</c>.</param>
    /// <param name="diagnostics">Receives the finding.</param>
    public static bool IsOldAddress(Located<string> path, bool mayBeOpen, DiagnosticBag diagnostics)
    {
        if (!IsRooted(path, diagnostics)) return false;
        if (AdviceOn(path.Value, mayBeOpen) is not { } advice) return true;
        diagnostics.Add(ContentDiagnostics.BadAddress.At(path.Location, path.Value, "an old address of one page", advice));
        return false;
    }

    /// <summary>What is wrong with an old address; null where nothing is.</summary>
    private static string? AdviceOn(string address, bool mayBeOpen)
    {
        if (address.Contains('#', StringComparison.Ordinal)) return "write it without what begins at the #, which browsers keep to themselves, such as /old/path/";
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? address : address[..question];
        if (question >= 0 && !IsQuery(address[(question + 1)..])) return "after the ? there have to be a name, = and a value, such as /?p=12";
        var old = new OldAddress(address);
        if (old.IsOpen && !mayBeOpen) return "write one old address; a rule for many, with * or :name, belongs in input/redirects.yml";
        var stars = path.EndsWith("/*", StringComparison.Ordinal) ? path[..^1] : path;
        if (stars.Contains('*', StringComparison.Ordinal)) return mayBeOpen ? "a * may stand only at the end, after a /, such as /old/*" : "write one old address; a rule for many, with * or :name, belongs in input/redirects.yml";
        if (old.Names.GroupBy(name => name, StringComparer.Ordinal).Any(group => group.Count() > 1)) return "each name may stand there once, such as /blog/:year/:title";
        return old.Names.All(IsPlainName) ? null : "a name is a : and small letters, such as /blog/:year/:title";
    }

    private static bool IsQuery(string query) => query.Split('&').All(pair => pair.Split('=') is [{ Length: > 0 } name, { Length: > 0 } value] && !name.Contains('*', StringComparison.Ordinal) && !value.AsSpan().ContainsAny('*', '?'));

    private static bool IsPlainName(string name) => name.All(char.IsAsciiLetterLower);

    public static bool IsRooted(Located<string> path, DiagnosticBag diagnostics)
    {
        if (path.Value.StartsWith('/') && !path.Value.StartsWith("//", StringComparison.Ordinal) && !path.Value.AsSpan().ContainsAny(" \t\r\n")) return true;
        diagnostics.Add(ContentDiagnostics.BadAddress.At(path.Location, path.Value, "an address on this site", "write it from the start of the site, such as /old/path/"));
        return false;
    }
}
