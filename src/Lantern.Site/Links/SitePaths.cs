namespace Lantern.Site.Links;

/// <summary>Paths of files with <c>/</c>, joined and made relative. Pure.</summary>
public static class SitePaths
{
    /// <summary>The address that a published file is asked for at: <c>articles/panic/index.html</c> → <c>/articles/panic/</c>.</summary>
    public static string AddressOf(string file) => "/" + (file == "index.html" || file.EndsWith("/index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file);

    /// <summary>The path that a relative address leads to from a file; leading <c>..</c> stay where they lead out of the root.</summary>
    public static string Join(string file, string address)
    {
        var parts = new List<string>(file.Split('/').SkipLast(1));
        foreach (var part in address.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part == ".." && parts.Count > 0 && parts[^1] != "..") parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }
        return string.Join('/', parts);
    }

    /// <summary>How to write a file in a link from another.</summary>
    public static string Relative(string from, string to)
    {
        var source = from.Split('/')[..^1];
        var target = to.Split('/');
        var shared = 0;
        while (shared < source.Length && shared < target.Length - 1 && source[shared] == target[shared]) shared++;
        return string.Join('/', Enumerable.Repeat("..", source.Length - shared).Concat(target[shared..]));
    }
}
