using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>Says whether a script may be published: no text in it names another host.</summary>
/// <remarks>Pure and thread-safe; linear. Comments are not looked at. Names of the W3C's vocabularies look like addresses and are let through.</remarks>
public static class ScriptGate
{
    /// <summary>What is wrong with a script, by line.</summary>
    public static IReadOnlyList<Diagnostic> Check(string path, string js)
    {
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        SourceText? source = null;
        foreach (var text in ScriptTexts.Read(js))
        {
            if (HostIn(text.Value) is not { } address) continue;
            source ??= new SourceText(path, js);
            var place = source.Locate(new SourceSpan(text.Start, text.Start));
            findings.Add(RenderingDiagnostics.OutsideRequestInScript.At(place, OutsideAddress.Shown(address)));
        }
        return findings.ToImmutable();
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
