using System.Globalization;
using Lantern.Diagnostics;
using Lantern.Rendering.Images;
using Lantern.Site.Assets;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Images;

/// <summary>A picture of <c>input/assets/</c> → its sizes and forms on the shelf. Thread-safe.</summary>
/// <remarks>The file itself is never published: it may hold where it was taken.</remarks>
public sealed class PicturePublisher(PictureStore store, AssetShelf shelf)
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal) { [".avif"] = "image/avif", [".webp"] = "image/webp", [".png"] = "image/png", [".jpg"] = "image/jpeg" };

    /// <summary>What is wrong with a file that is a picture, or says that it is one; null for everything else.</summary>
    /// <param name="path">The file, for people.</param>
    /// <param name="kind">What it is by its bytes; null where it is no picture.</param>
    public static Diagnostic? Check(string path, PictureKind? kind)
    {
        var location = SourceLocation.WholeFile(path);
        var ending = Path.GetExtension(path).ToLowerInvariant();
        var named = PictureKind.All.FirstOrDefault(one => one.Endings.Contains(ending));
        if (kind is { IsShown: false } && (named is not null || ending.Length == 0)) return SiteDiagnostics.PictureKindUnknown.At(location, kind.Name);
        if (kind is null) return named is null ? null : SiteDiagnostics.PictureBroken.At(location, $"it is no {named.Name} picture inside, whatever its name says");
        return kind == named || named is null ? null : SiteDiagnostics.PictureMislabelled.At(location, kind.Name, ending, Path.GetFileNameWithoutExtension(path) + kind.Endings[0]);
    }

    /// <summary>The picture as pages may show it; null and a finding where it can't be used.</summary>
    /// <param name="path">The file, for people.</param>
    /// <param name="relative">Its path in the input folder: <c>assets/hands.jpg</c>.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="kind">What it is.</param>
    public Asset? Publish(string path, string relative, byte[] bytes, PictureKind kind)
    {
        try
        {
            var (mark, files) = store.Make(bytes, kind);
            var name = relative[..^Path.GetExtension(relative).Length];
            // 'hands.jpg' and 'hands.png' may lie side by side.
            var origin = kind.Endings[0] == files[^1].Ending ? "" : "-" + kind.Endings[0][1..];
            var published = files.Select(file => (File: file, Path: string.Create(CultureInfo.InvariantCulture, $"{name}{origin}-{file.Width}.{mark}{file.Ending}"))).ToList();
            shelf.Add($"/{relative}", path, [.. published.Select(one => (one.Path, one.File.Bytes))]);
            var (largest, largestPath) = published[^1];
            var set = PictureSet.Of(published.Select(one => (PublishAsset.Address(one.Path), one.File.Width, Types[one.File.Ending])));
            return new Asset($"/{relative}", PublishAsset.Address(largestPath), largest.Width, largest.Height) { Pictures = set };
        }
        catch (PictureException exception)
        {
            shelf.Refuse($"/{relative}", Finding(SourceLocation.WholeFile(path), kind, exception));
            return null;
        }
    }

    private static Diagnostic Finding(SourceLocation location, PictureKind kind, PictureException exception) => exception.Problem switch
    {
        PictureProblem.TooLarge => SiteDiagnostics.PictureTooLarge.At(location, exception.Message),
        PictureProblem.Moving => SiteDiagnostics.PictureMoves.At(location, kind.Name),
        PictureProblem.NoLibrary => SiteDiagnostics.NoPictureLibrary.At(location, exception.Message.Split('\n')[0]),
        _ => SiteDiagnostics.PictureBroken.At(location, "it breaks off, or is damaged"),
    };
}
