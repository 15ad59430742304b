using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Lantern.Build.Output;
using Lantern.Diagnostics;

namespace Lantern.Site.Assets;

/// <summary>
/// The pictures and downloads of <c>input/assets/</c>, ready to be published: each is, once a published file names it, or because it lies in the
/// folder that says so. All others stay here, and no byte and no name of them gets out. Thread-safe.
/// </summary>
/// <remarks>
/// What counts is the finished bytes, not a rule about who may use what: a file goes out exactly when a page, a feed or a file of the API that goes
/// out has one of its addresses in it.
/// </remarks>
/// <param name="output">Where they are published.</param>
public sealed class AssetShelf(OutputSet output)
{
    /// <summary>What lies below it is published whether or not something uses it.</summary>
    public const string PublicFolder = "/assets/public/";

    /// <summary>What an address of ours is written with (RFC 3986, unreserved, and what escapes all others).</summary>
    private static readonly SearchValues<byte> InAddress =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%/"u8);

    private readonly ConcurrentDictionary<string, IReadOnlyList<OutputFile>> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _byPublished = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Diagnostic> _refused = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.Ordinal);

    public static bool IsInPublicFolder(string address) => address.StartsWith(PublicFolder, StringComparison.Ordinal);

    /// <summary>True where something was wrong with a file.</summary>
    public bool HasRefused => !_refused.IsEmpty;

    /// <summary>The files that are there and can't be published, by the address that writers use.</summary>
    public IReadOnlySet<string> Refused => _refused.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>The files that nothing uses, in ordinal order: address and source.</summary>
    public IReadOnlyList<(string Address, string Source)> Unused =>
    [
        .. _files.Where(file => !IsUsed(file.Key)).Select(file => (file.Key, file.Value[0].Source))
            .OrderBy(file => file.Source, StringComparer.Ordinal),
    ];

    /// <summary>Lays a file here.</summary>
    /// <param name="address">The address that writers use: <c>/assets/hands.jpg</c>.</param>
    /// <param name="source">The file, for people.</param>
    /// <param name="files">What is published of it: one file, or the sizes and forms of a picture.</param>
    public void Add(string address, string source, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        _files[address] = [.. files.Select(file => output.Store(file.Path, source, file.Bytes))];
        foreach (var (path, _) in files) _byPublished[Pipelines.PublishAsset.Address(path)] = address;
    }

    /// <summary>Notes a file that can't be published.</summary>
    public void Refuse(string address, Diagnostic finding) => _refused[address] = finding;

    /// <summary>Notes what a published file names.</summary>
    /// <returns>The files it names, by the address that writers use.</returns>
    public IEnumerable<string> Use(ReadOnlySpan<byte> published)
    {
        var named = NamedIn(published);
        Use(named);
        return named;
    }

    /// <summary>Notes what is used, by the address that writers use.</summary>
    public void Use(IEnumerable<string> addresses)
    {
        foreach (var address in addresses) _used.TryAdd(address, true);
    }

    public bool IsUsed(string address) => _used.ContainsKey(address) || IsInPublicFolder(address);

    /// <summary>The files that a finished file names, by the address that writers use; each as often as it is named.</summary>
    public IReadOnlyList<string> NamedIn(ReadOnlySpan<byte> bytes)
    {
        if (_byPublished.IsEmpty) return [];
        List<string>? named = null;
        while (bytes.IndexOf("/assets/"u8) is >= 0 and var at)
        {
            bytes = bytes[at..];
            var end = bytes.IndexOfAnyExcept(InAddress);
            if (end < 0) end = bytes.Length;
            if (_byPublished.TryGetValue(Encoding.ASCII.GetString(bytes[..end]), out var address)) (named ??= []).Add(address);
            bytes = bytes[end..];
        }
        return named ?? (IReadOnlyList<string>)[];
    }

    /// <summary>Publishes what is used by now.</summary>
    public void Publish()
    {
        foreach (var (_, files) in _files.Where(file => IsUsed(file.Key)))
        {
            foreach (var file in files) output.Put(file);
        }
    }

    /// <summary>What is wrong with the files: an error where the site would have shown it, a warning where nobody would have seen it today.</summary>
    /// <param name="found">What was found besides, which tells where they were looked for.</param>
    public IEnumerable<Diagnostic> Findings(IReadOnlyList<Diagnostic> found)
    {
        var wanted = found.Where(finding => finding.IsError && finding.Code == SiteDiagnostics.UnusableAsset.Id).Select(finding => finding.Message)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (address, finding) in _refused)
        {
            var isWanted = IsInPublicFolder(address) || wanted.Contains(SiteDiagnostics.UnusableAsset.At(finding.Location, address).Message);
            yield return isWanted ? finding : finding.AtMostWarning();
        }
    }
}
