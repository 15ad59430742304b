using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>Says whether a script may be published: no text in it names another host, and it lets the protected parts of a page alone.</summary>
/// <remarks>Pure and thread-safe; linear. Comments are not looked at. Names of the W3C's vocabularies look like addresses and are let through.</remarks>
public static class ScriptGate
{
    /// <summary>What is wrong with a script, by line.</summary>
    public static IReadOnlyList<Diagnostic> Check(string path, string js)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var source = new SourceText(path, js);
        var code = new List<(char Letter, int At)>();
        foreach (var text in ScriptTexts.Read(js, code))
        {
            if (HostIn(text.Value) is { } address) findings.Add(RenderingDiagnostics.OutsideRequestInScript.At(Place(text.Start), OutsideAddress.Shown(address)));
            if (ProtectedNames.InText(text.Value) is { } name) findings.Add(RenderingDiagnostics.ScriptChangesParts.At(Place(text.Start), name));
        }
        foreach (var (name, at) in ProtectedNames.InCode(code)) findings.Add(RenderingDiagnostics.ScriptChangesParts.At(Place(at), name));
        return findings.ToImmutable();

        SourceLocation Place(int at) => source.Locate(new SourceSpan(at, at));
    }

    /// <summary>The first address in a text that names a host, or null.</summary>
    private static string? HostIn(string text)
    {
        for (var at = text.IndexOf("//", StringComparison.Ordinal); at >= 0; at = text.IndexOf("//", at + 2, StringComparison.Ordinal))
        {
            if (at + 2 >= text.Length || !(char.IsLetterOrDigit(text[at + 2]) || text[at + 2] is '[' or '$')) continue;
            var start = at;
            while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is ':' or '+')) start--;
            var scheme = text[start..at].ToLowerInvariant();
            if (!IsHost(text, start, scheme)) continue;
            var address = text[start..];
            if (!text.AsSpan(at + 2).StartsWith("www.w3.org/", StringComparison.OrdinalIgnoreCase)) return address;
        }
        return null;
    }

    // Two slashes without a scheme name a host only at the beginning: 'a//b' is a path.
    private static bool IsHost(string text, int start, string scheme) =>
        scheme.Length == 0 ? text.AsSpan(0, start).Trim().IsEmpty : scheme is "http:" or "https:" or "ws:" or "wss:" or "ftp:";
}
