using Lantern.Build.Input;
using Lantern.Build.Output;
using Lantern.Build.Pipelines;
using Lantern.Site.Images;

namespace Lantern.Site.Pipelines;

/// <summary>Files below <c>assets/</c> → the output.</summary>
public sealed class AssetsPipeline(InputFolder input, PicturePublisher pictures, OutputSet output) : Pipeline<Asset>("assets")
{
    protected override Chain<Asset> Define() =>
        Chain<InputFile>.From(Phase.Input, new ReadFiles(input, Name, ""))
            .Then(Phase.Process, new PublishAsset(pictures, output))
            .All();
}
