using Lantern.Build;
using Lantern.Build.Documents;
using Lantern.Build.Input;
using Lantern.Build.Output;
using Lantern.Build.Pipelines;
using Lantern.Diagnostics;
using Lantern.Rendering.Images;
using Lantern.Site.Images;
using Lantern.Site.Theming;

namespace Lantern.Site.Pipelines;

/// <summary>Puts a picture, in its sizes, or a download into the output under fingerprinted names.</summary>
public sealed class PublishAsset(PicturePublisher pictures, OutputSet output) : IModule<InputFile, Asset>
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
        if (AssetChecks.Check(file.Path, bytes, isTheme: false) is { } refused)
        {
            context.Diagnostics.Add(refused);
            return null;
        }
        var kind = PictureKind.Of(bytes);
        if (PicturePublisher.Check(file.Path, kind) is { } problem)
        {
            context.Diagnostics.Add(problem);
            return null;
        }
        if (kind is { IsMadeSmaller: true }) return pictures.Publish(file.Path, file.Relative, bytes, kind, context.Diagnostics.Add) is { } picture ? document.With(picture) : null;
        var path = Fingerprinted.Path(file.Relative["assets/".Length..], bytes);
        output.Add(path, file.Path, bytes);
        var size = ImageSize.Read(bytes);
        var isSmallDrawing = bytes.Length <= InlineDrawing.MaximumBytes && file.Relative.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
        return document.With(new Asset($"/{file.Relative}", Address(path), size?.Width ?? 0, size?.Height ?? 0) { Drawing = isSmallDrawing ? bytes : null });
    }

    /// <summary>The address of a published file.</summary>
    internal static string Address(string path) => "/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
