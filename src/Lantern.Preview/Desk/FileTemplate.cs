using System.Reflection;
using System.Text;
using Lantern.Build.FileSystem;

namespace Lantern.Preview.Desk;

/// <summary>A kind of file that a writer can begin on GitHub's web page.</summary>
/// <param name="Title">What it is called in a link.</param>
/// <param name="Folder">Where it goes, from the input folder on.</param>
/// <param name="Name">A name to be changed.</param>
public sealed record FileTemplate(string Title, string Folder, string Name)
{
    private const string Template = "_template.md";

    public static IReadOnlyList<FileTemplate> All { get; } =
    [
        new("an article", "articles", "my-article.md"),
        new("a topic", "topics", "my-topic.md"),
        new("a person", "people", "first-last.md"),
        new("a page", "pages", "my-page.md"),
        new("a disclaimer", "disclaimers", "my-disclaimer.md"),
        new("a location", "locations", "my-place.md"),
        new("a call to action", "calls-to-action", "my-call.md"),
        new("an announcement", "announcements", "my-notice.md"),
    ];

    /// <summary>What stands in a new file at first: the site's own <c>_template.md</c> of the folder, else the one that comes with the program.</summary>
    public string TextIn(IFileSystem files, string input)
    {
        var own = Path.Combine(input, Folder, Template);
        try
        {
            if (files.FileExists(own)) return Encoding.UTF8.GetString(files.ReadAllBytes(own));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Then with the other one.
        }
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"templates/{Folder}")!);
        return reader.ReadToEnd();
    }
}
