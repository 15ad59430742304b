using Lantern.Content.FrontMatter;

namespace Lantern.Site.Editing;

/// <summary>Sets a value at the top of a file. Pure.</summary>
internal static class FrontMatterEdit
{
    /// <param name="file">The file.</param>
    /// <param name="key">The key; it is added as the last one where it is not there.</param>
    /// <param name="value">What to write behind it, as YAML.</param>
    /// <param name="lineEnd">The file's own line end.</param>
    public static TextEdit Set(FrontMatterFile file, string key, string value, string lineEnd) =>
        file.Map.Entries.FirstOrDefault(entry => entry.Key.Value == key) is { } entry ? YamlEdit.Replace(file.Source, entry, value) : new TextEdit(ClosingLine(file), 1, 1, $"{key}: {value}{lineEnd}");

    /// <summary>The line that closes the front matter.</summary>
    public static int ClosingLine(FrontMatterFile file)
    {
        var (last, _) = file.Source.PositionOf(Math.Max(0, file.BodyStart - 1));
        while (last > 1 && file.Source.Line(last).Trim() is not ("---" or "...")) last--;
        return last;
    }
}
