namespace Lantern.Site.Pipelines;

/// <summary>The key of a file: its name without folder and ending.</summary>
internal static class FileKey
{
    public static string Of(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }
}
