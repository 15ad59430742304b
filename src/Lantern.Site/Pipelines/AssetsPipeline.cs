using Lantern.Build.Input;
using Lantern.Build.Pipelines;
using Lantern.Site.Assets;
using Lantern.Site.Images;

namespace Lantern.Site.Pipelines;

/// <summary>Files below <c>assets/</c> → the shelf that those are published from which something uses.</summary>
public sealed class AssetsPipeline(InputFolder input, PicturePublisher pictures, AssetShelf shelf) : Pipeline<Asset>("assets")
{
    protected override Chain<Asset> Define() =>
        Chain<InputFile>.From(Phase.Input, new ReadFiles(input, Name, ""))
            .Then(Phase.Process, new PublishAsset(pictures, shelf))
            .All();
}
