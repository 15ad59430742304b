using System.Text;
using Lantern.Build.FileSystem;

namespace Lantern.Site.Erasing;

/// <summary>The texts of a site's content and theme, each read when it is asked for.</summary>
/// <param name="files">Where the site lies.</param>
/// <param name="site">The site.</param>
internal sealed class SiteTexts(IFileSystem files, BuildRequest site)
{
    private static readonly string[] Endings = [".md", ".yml", ".yaml", ".liquid", ".css", ".js", ".json", ".svg", ".txt"];

    /// <summary>Path for people and text, with its line ends.</summary>
    public IEnumerable<(string Path, string Text)> All()
    {
        foreach (var folder in new[] { site.Input, site.Theme })
        {
            foreach (var entry in files.List(folder).Where(IsText))
            {
                var full = Path.Combine(folder, entry.Path.Replace('/', Path.DirectorySeparatorChar));
                yield return (site.Label(full), Encoding.UTF8.GetString(files.ReadAllBytes(full)));
            }
        }
    }

    /// <summary>The text of one file; null where there is none.</summary>
    public string? Of(string label) =>
        files.FileExists(site.FullPathOf(label)) ? Encoding.UTF8.GetString(files.ReadAllBytes(site.FullPathOf(label))) : null;

    private static bool IsText(FileEntry entry) => entry.Kind == FileKind.File && Endings.Contains(Path.GetExtension(entry.Path).ToLowerInvariant());
}
