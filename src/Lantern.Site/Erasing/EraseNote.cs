using System.Security.Cryptography;
using System.Text.Json;
using Lantern.Build.FileSystem;

namespace Lantern.Site.Erasing;

/// <summary>What is noted while a page is being erased, so that a run that was stopped can be gone on with.</summary>
/// <remarks>It names the page, and is deleted when nothing is left to do.</remarks>
/// <param name="Id">Eight digits by chance: the only name that the log knows the page by.</param>
/// <param name="Page">The page.</param>
/// <param name="Touched">The files that are deleted or changed, from the site's folder on: what the commit is made of.</param>
public sealed record EraseNote(string Id, ErasedPage Page, IReadOnlyList<string> Touched)
{
    /// <summary>The site was made anew without it.</summary>
    public bool IsBuilt { get; init; }

    public static EraseNote New(ErasedPage page, IReadOnlyList<string> touched) =>
        new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), page, touched);

    private static string Folder(BuildRequest site) => Path.Combine(site.Root, ".lantern", "erasing");

    /// <summary>Notes of pages that are not wholly erased yet; a damaged one counts as none.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static IReadOnlyList<EraseNote> All(IFileSystem files, BuildRequest site) =>
    [
        .. files.ListTop(Folder(site)).Where(entry => entry.Path.EndsWith(".json", StringComparison.Ordinal))
            .Select(entry => Read(files.ReadAllBytes(Path.Combine(Folder(site), entry.Path)))).OfType<EraseNote>(),
    ];

    /// <exception cref="IOException">The disk refuses.</exception>
    public void Write(IFileSystem files, BuildRequest site)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            json.WriteString("url", Page.Url);
            json.WriteString("source", Page.Source);
            json.WriteString("title", Page.Title);
            Write(json, "old", Page.OldUrls);
            Write(json, "pictures", Page.Pictures);
            Write(json, "touched", Touched);
            json.WriteBoolean("built", IsBuilt);
            json.WriteEndObject();
        }
        files.WriteDurably(Path.Combine(Folder(site), $"{Id}.json"), stream.ToArray());
    }

    /// <exception cref="IOException">The disk refuses.</exception>
    public void Forget(IFileSystem files, BuildRequest site)
    {
        files.DeleteFile(Path.Combine(Folder(site), $"{Id}.json"));
        files.DeleteDirectoryIfEmpty(Folder(site));
    }

    private static EraseNote? Read(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            IReadOnlyList<string> List(string name) => [.. root.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
            var page = new ErasedPage(root.GetProperty("url").GetString()!)
            {
                Source = root.GetProperty("source").GetString(),
                Title = root.GetProperty("title").GetString(),
                OldUrls = List("old"),
                Pictures = List("pictures"),
            };
            return new EraseNote(root.GetProperty("id").GetString()!, page, List("touched")) { IsBuilt = root.GetProperty("built").GetBoolean() };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
