using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Site.Headers;
using Lantern.Site.Links;

namespace Lantern.Browser.Pages;

/// <summary>Answers what a page asks for from a finished folder, with the headers that the host would send.</summary>
/// <remarks>Immutable and thread-safe. There is no server: nothing listens anywhere.</remarks>
internal sealed class BuiltFolder
{
    private readonly IFileSystem _files;
    private readonly string _folder;
    private readonly HashSet<string> _paths;
    private readonly IReadOnlyList<HeaderRule> _headers;

    public BuiltFolder(IFileSystem files, string folder, IEnumerable<string> paths)
    {
        (_files, _folder) = (files, folder);
        _paths = paths.ToHashSet(StringComparer.Ordinal);
        _headers = Read(HeadersFile.Name) is { } headers ? HeadersFile.Read(Encoding.UTF8.GetString(headers)) : [];
    }

    /// <summary>The bytes of a file of the site; null where there is none.</summary>
    public byte[]? Read(string path)
    {
        var full = Path.Combine(_folder, path.Replace('/', Path.DirectorySeparatorChar));
        return _paths.Contains(path) && _files.FileExists(full) ? _files.ReadAllBytes(full) : null;
    }

    /// <summary>What a visitor gets at an address.</summary>
    /// <param name="address">From the first slash on, without what follows a question mark.</param>
    public (int Status, byte[] Body, IReadOnlyList<(string Name, string Value)> Headers) Answer(string address)
    {
        var path = Uri.UnescapeDataString(address).TrimStart('/');
        var tried = path.Length == 0 || path.EndsWith('/') ? new[] { path + "index.html" } : [path, path + "/index.html", path + ".html"];
        foreach (var file in tried)
        {
            if (Read(file) is { } bytes) return (200, bytes, HeadersOf(address, file));
        }
        const string Missing = "404.html";
        return (404, Read(Missing) ?? [], HeadersOf(address, Missing));
    }

    private List<(string Name, string Value)> HeadersOf(string address, string file)
    {
        var headers = _headers.Where(rule => rule.Matches(address)).SelectMany(rule => rule.Headers).ToList();
        if (!headers.Exists(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            headers.Add(("Content-Type", MediaTypes.Of(file)));
        }
        return headers;
    }
}
