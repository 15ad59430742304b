using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Lantern.Rendering.Liquid;

/// <summary>Tells Fluid which partials exist. Their text is never read: they are parsed already.</summary>
internal sealed class TemplateFiles(IEnumerable<string> names) : IFileProvider
{
    private readonly Dictionary<string, IFileInfo> _files =
        names.ToDictionary(name => $"{name}.liquid", name => (IFileInfo)new Entry(name), StringComparer.Ordinal);

    public IFileInfo GetFileInfo(string subpath) => _files.GetValueOrDefault(subpath) ?? new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => throw new NotSupportedException();

    private sealed class Entry(string name) : IFileInfo
    {
        public bool Exists => true;

        public long Length => 0;

        public string? PhysicalPath => null;

        public string Name => name;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => throw new NotSupportedException();
    }
}
