using System.Security.Cryptography;

namespace Lantern.Site.Theming;

/// <summary>Names of published files that change with their content, so that browsers may keep them for ever.</summary>
public static class Fingerprinted
{
    /// <summary><c>images/hands.jpg</c> → <c>assets/images/hands.1a2b3c4d5e.jpg</c>: 40 bits of SHA-256 of the content.</summary>
    public static string Path(string name, ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        var mark = Convert.ToHexStringLower(hash[..5]);
        var slash = name.LastIndexOf('/');
        var dot = name.LastIndexOf('.');
        return dot > slash + 1 ? $"assets/{name[..dot]}.{mark}{name[dot..]}" : $"assets/{name}.{mark}";
    }
}
