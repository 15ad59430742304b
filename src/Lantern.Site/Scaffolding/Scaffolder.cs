using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Content.Library;
using Lantern.Diagnostics;
using Lantern.Site.Editing;

namespace Lantern.Site.Scaffolding;

/// <summary>Begins files that are valid at once. Nothing that is there is written over.</summary>
/// <param name="files">Where the site lies.</param>
/// <param name="clock">Tells today.</param>
public sealed class Scaffolder(IFileSystem files, TimeProvider clock)
{
    /// <summary>Writes a new file, unless something stands against it.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public NewFile Write(BuildRequest site, NewFileRequest wish)
    {
        if (string.IsNullOrWhiteSpace(wish.Title)) return NewFile.Refused("The title is empty: write it in quotation marks, such as \"Sleep and worry\".");
        if (wish.Title.AsSpan().ContainsAny('\n', '\r')) return NewFile.Refused("The title has to stand on one line.");
        if ((wish.FileName is null ? FileNames.From(wish.Title) : FileNames.Checked(wish.FileName)) is not { } name)
        {
            return NewFile.Refused(wish.FileName is { } given
                ? $"'{given}' can't be the name of a file here: write small letters, digits and hyphens{(FileNames.From(given) is { } near ? $", such as --name {near}" : "")}."
                : $"No name for the file can be made from '{wish.Title}': add --name and one in small letters, digits and hyphens, such as --name first-steps.");
        }
        var today = site.Now ?? DateOnly.FromDateTime(clock.GetUtcNow().DateTime);
        var (library, _) = Read(files, site);
        if (NewFileTexts.Problem(wish, library) is { } problem) return NewFile.Refused(problem);
        var path = NewFileTexts.PathOf(wish, name);
        var full = Path.Combine(site.Input, path.Replace('/', Path.DirectorySeparatorChar));
        if (files.FileExists(full)) return NewFile.Refused($"{site.Label(full)} is there already: add --name and another name.");
        // Tried before it is written: what it takes from its topic and its folder is known only then.
        var draft = NewFileTexts.Of(wish, name, today, null);
        var tried = Read(new OverlayFiles(files, new Dictionary<string, byte[]?> { [full] = Encoding.UTF8.GetBytes(draft) }), site);
        var label = site.Label(full);
        var article = tried.Library?.Articles.FirstOrDefault(one => one.Article.Path == label);
        files.Write(full, Encoding.UTF8.GetBytes(NewFileTexts.Of(wish, name, today, article)));
        return new NewFile(label, null, [.. Read(files, site).Findings.Where(finding => finding.Location.Path == label)]);
    }

    private (Library? Library, IReadOnlyList<Diagnostic> Findings) Read(IFileSystem from, BuildRequest site) => new SiteBuilder(from, clock).Read(site with { ShowDrafts = true });
}
