using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics;
using Lantern.Site.Scaffolding;

namespace Lantern.Site.Importing;

/// <summary>Writes articles that are brought in. Nothing that is there is written over.</summary>
/// <param name="files">Where the site lies.</param>
/// <param name="clock">Tells today.</param>
public sealed class Importer(IFileSystem files, TimeProvider clock)
{
    /// <param name="site">The site.</param>
    /// <param name="text">The article in plain text.</param>
    /// <param name="topic">Its topic; null to propose one.</param>
    /// <param name="name">The name of its file; null to take it from the title.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public (NewFile File, IReadOnlyList<string> Notes) Write(BuildRequest site, string text, string? topic, string? name)
    {
        if (new SiteBuilder(files, clock).Read(site with { ShowDrafts = true }).Library is not { } library) return Refused(SiteBuilder.Unreadable);
        var topics = library.Catalogs.Topics.All.Select(one => one.Key).Order(StringComparer.Ordinal).ToList();
        if (topic is not null && !topics.Contains(topic)) return Refused($"There is no topic '{topic}': write --topic and one of {string.Join(", ", topics)}.{DidYouMean.Clause(topic, topics)}");
        if (new TextImport(library).Run(text, topic) is not { } article) return Refused("There is no word in this text.");
        if (article.Topic is null) return Refused($"No topic of the site fits this text: write --topic and one of {string.Join(", ", topics)}.");
        if ((name is null ? FileNames.From(article.Title) : FileNames.Checked(name)) is not { } slug) return Refused("No name for the file can be made from the title: add --name and one in small letters, digits and hyphens, such as --name first-steps.");
        var full = Path.Combine(site.Input, "articles", article.Topic, slug + ".md");
        if (files.FileExists(full)) return Refused($"{site.Label(full)} is there already: add --name and another name.");
        files.Write(full, Encoding.UTF8.GetBytes(article.Text));
        var label = site.Label(full);
        return (new NewFile(label, null, [.. new SiteBuilder(files, clock).ReadEditorially(site with { ShowDrafts = true }).Findings.Where(finding => finding.Location.Path == label)]), article.Notes);
    }

    private static (NewFile, IReadOnlyList<string>) Refused(string problem) => (NewFile.Refused(problem), []);
}
