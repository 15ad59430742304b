using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Pages;

/// <summary>An invitation at the end of an article: "Get support in …".</summary>
public sealed record CallToAction(string Path, string Key, string Title, Located<string>? Link, Located<string>? Location)
{
    /// <summary>Where its title is written.</summary>
    public SourceLocation TitlePlace { get; init; }

    /// <summary>Front matter → call to action; null and findings when it can't be one.</summary>
    public static CallToAction? Bind(FrontMatterFile file, string key, DiagnosticBag diagnostics)
    {
        var map = new MapReader(file.Map, file.Source, diagnostics, "a call to action");
        var title = map.RequiredText("title");
        var (link, location) = (map.Text("link"), map.Text("location"));
        map.Finish();
        return title is null ? null : new CallToAction(file.Source.Path, key, title.Value.Value, link, location) { TitlePlace = title.Value.Location };
    }
}
