using Lantern.Build.Documents;
using Lantern.Build.Output;
using Lantern.Build.Pipelines;
using Lantern.Site.Theming;

namespace Lantern.Site.Pipelines;

/// <summary>Style sheets and icons of the theme → the output, under fingerprinted names.</summary>
public sealed class ThemeAssetsPipeline(IReadOnlyList<ThemeFile> assets, OutputSet output) : Pipeline<ThemeFile>("theme-assets")
{
    protected override Chain<ThemeFile> Define() =>
        Chain<ThemeFile>.From(Phase.Input, new ListThemeFiles(assets)).Then(Phase.Output, new PublishThemeFile(output)).All();

    /// <summary>Where a file of the theme is published, relative to the output folder.</summary>
    public static string PathOf(ThemeFile file) => Fingerprinted.Path(file.Name[(file.Name.IndexOf('/', StringComparison.Ordinal) + 1)..], file.Bytes);

    private sealed class ListThemeFiles(IReadOnlyList<ThemeFile> assets) : ISourceModule<ThemeFile>
    {
        public IReadOnlyList<Document<ThemeFile>> Run(RunContext context) => [.. assets.Select(file => new Document<ThemeFile>(file.Path, file, Fingerprint.Of(file.Bytes)))];
    }

    private sealed class PublishThemeFile(OutputSet output) : IModule<ThemeFile, ThemeFile>
    {
        public Document<ThemeFile> Run(Document<ThemeFile> document, RunContext context)
        {
            output.Add(PathOf(document.Value), document.Value.Path, document.Value.Bytes);
            return document;
        }
    }
}
