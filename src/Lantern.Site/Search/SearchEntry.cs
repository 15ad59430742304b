using Lantern.Build.Documents;
using Lantern.Site.Pages;

namespace Lantern.Site.Search;

/// <summary>A page that can be found: made when it is asked for, since all of them at once would fill the memory.</summary>
/// <param name="Path">Its file in the folder that is indexed, which gives its address: <c>articles/panic/index.html</c>.</param>
/// <param name="Make">Makes the file.</param>
public sealed record SearchEntry(string Path, Func<Presentation, byte[]> Make)
{
    /// <summary>Of the file's bytes, once they have been made.</summary>
    public Fingerprint Fingerprint { get; init; }
}
