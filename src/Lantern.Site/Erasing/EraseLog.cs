using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Content.FrontMatter;

namespace Lantern.Site.Erasing;

/// <summary>What was done and when, for whoever asks the practice later.</summary>
/// <remarks>
/// It has no title, no address, no name of a file and no word of the page, and no hash of them either: who knows the addresses of a site could try
/// them all. The number is made by chance.
/// </remarks>
/// <param name="files">Where the site lies.</param>
/// <param name="site">The site.</param>
/// <param name="id">The number that the page has here.</param>
/// <param name="today">The day.</param>
public sealed class EraseLog(IFileSystem files, BuildRequest site, string id, DateOnly today)
{
    private string Folder => Path.Combine(site.Root, ".lantern", "erased");

    /// <summary>The file: the day on which it was begun, and the number.</summary>
    public string FullPath => Path.Combine(Folder, Known ?? $"{DateText.Format(today)}-{id}.md");

    private string? Known =>
        files.ListTop(Folder).Select(entry => entry.Path).FirstOrDefault(name => name.EndsWith($"-{id}.md", StringComparison.Ordinal));

    /// <summary>Adds what was done.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void Done(string words) => Add($"- {DateText.Format(today)}: {words}\n");

    /// <summary>Adds what remains.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void Remains(IEnumerable<string> lines) =>
        Add($"\nWhat remained on {DateText.Format(today)}, and what to do about it:\n\n{string.Concat(lines.Select(line => $"- {line}\n"))}\n");

    private void Add(string text)
    {
        var path = FullPath;
        var title = $"# A page was erased: number {id}\n\nThis says what was done and when. It does not say which page it was.\n\n";
        var before = files.FileExists(path) ? Encoding.UTF8.GetString(files.ReadAllBytes(path)) : title;
        files.WriteDurably(path, Encoding.UTF8.GetBytes(before + text));
    }
}
