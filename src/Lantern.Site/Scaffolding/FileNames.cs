using AnyAscii;
using Lantern.Content.Articles;

namespace Lantern.Site.Scaffolding;

/// <summary>Names of new files, which are parts of addresses: said aloud, typed on any keyboard, the same on every disk. Pure.</summary>
public static class FileNames
{
    /// <summary>A name made from a title in any script: other letters are written in Latin ones. Null where nothing is left that could be a name.</summary>
    public static string? From(string title)
    {
        var slug = SlugText.From(title.Transliterate());
        return SlugText.Problem(slug) is null ? slug : null;
    }

    /// <summary>A name that somebody gave; null where it can't be one.</summary>
    public static string? Checked(string name) => SlugText.Problem(name) is null && name.All(char.IsAscii) ? name : null;
}
