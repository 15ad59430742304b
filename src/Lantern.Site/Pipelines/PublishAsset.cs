using Lantern.Build;
using Lantern.Build.Documents;
using Lantern.Build.Input;
using Lantern.Build.Pipelines;
using Lantern.Diagnostics;
using Lantern.Rendering.Images;
using Lantern.Site.Assets;
using Lantern.Site.Images;
using Lantern.Site.Theming;

namespace Lantern.Site.Pipelines;

/// <summary>Lays a picture, in its sizes, or a download on the shelf under fingerprinted names; what nothing public uses stays there.</summary>
public sealed class PublishAsset(PicturePublisher pictures, AssetShelf shelf) : IModule<InputFile, Asset>
{
    public Document<Asset>? Run(Document<InputFile> document, RunContext context)
    {
        var file = document.Value;
        byte[] bytes;
        try
        {
            bytes = context.Files.ReadAllBytes(file.FullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.Diagnostics.Add(BuildDiagnostics.Unreadable.At(SourceLocation.WholeFile(file.Path), exception.Message));
            return null;
        }
        var address = $"/{file.Relative}";
        var kind = PictureKind.Of(bytes);
        if ((AssetChecks.Check(file.Path, bytes, isTheme: false) ?? PicturePublisher.Check(file.Path, kind)) is { } refused)
        {
            shelf.Refuse(address, refused);
            return null;
        }
        if (kind is { IsMadeSmaller: true })
            return pictures.Publish(file.Path, file.Relative, bytes, kind) is { } picture ? document.With(picture) : null;
        var path = Fingerprinted.Path(file.Relative["assets/".Length..], bytes);
        shelf.Add(address, file.Path, [(path, bytes)]);
        var size = ImageSize.Read(bytes);
        var isSmallDrawing = bytes.Length <= InlineDrawing.MaximumBytes && file.Relative.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
        return document.With(new Asset(address, Address(path), size?.Width ?? 0, size?.Height ?? 0) { Drawing = isSmallDrawing ? bytes : null });
    }

    /// <summary>The address of a published file.</summary>
    internal static string Address(string path) => "/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
