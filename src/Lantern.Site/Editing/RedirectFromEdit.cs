using Lantern.Content.FrontMatter;

namespace Lantern.Site.Editing;

/// <summary>Adds an old address to the front matter of a file. Pure.</summary>
internal static class RedirectFromEdit
{
    private const string Key = "redirect-from";

    /// <param name="file">The file.</param>
    /// <param name="address">The old address.</param>
    /// <param name="lineEnd">The file's own line end.</param>
    public static TextEdit Of(FrontMatterFile file, string address, string lineEnd)
    {
        if (file.Map.Entries.FirstOrDefault(entry => entry.Key.Value == Key)?.Value is not { } value)
            return FrontMatterEdit.Set(file, Key, $"[{address}]", lineEnd);
        var place = file.Source.Locate(value.Span);
        var line = file.Source.Line(place.Line);
        switch (value)
        {
            case YamlList { Items: [.., var last] } when line.TrimStart().StartsWith('-'):
                // One item on each line: one more, with the same indent.
                var at = file.Source.Locate(last.Span);
                var item = file.Source.Line(at.Line);
                return new TextEdit(at.Line, item.Length + 1, item.Length + 1, $"{lineEnd}{item[..(item.Length - item.TrimStart().Length)]}- {address}");
            case YamlList { Items: [.., var last] }:
                var end = file.Source.PositionOf(last.Span.End);
                return new TextEdit(end.Line, end.Column, end.Column, $", {address}");
            case YamlList:
                var (openLine, openColumn) = file.Source.PositionOf(value.Span.Start + 1);
                return new TextEdit(openLine, openColumn, openColumn, address);
            default:
                return new TextEdit(place.Line, place.Column, place.EndColumn, $"[{line[(place.Column - 1)..(place.EndColumn - 1)]}, {address}]");
        }
    }
}
