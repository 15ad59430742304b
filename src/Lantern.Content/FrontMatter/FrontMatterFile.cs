using Lantern.Diagnostics;

namespace Lantern.Content.FrontMatter;

/// <summary>A Markdown file taken apart: its YAML mapping, and where its body begins.</summary>
/// <param name="Source">The whole file.</param>
/// <param name="Map">The front matter; empty when there is nothing between the two lines.</param>
/// <param name="BodyStart">Offset of the first character after the closing line.</param>
public sealed record FrontMatterFile(SourceText Source, YamlMap Map, int BodyStart)
{
    public string Body => Source.Text[BodyStart..];
}
