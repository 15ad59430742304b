using Lantern.Build.Tools;

namespace Lantern.Site.Erasing;

/// <summary>The pages of a site that were erased, as its history tells.</summary>
/// <param name="git">The program.</param>
/// <param name="site">The site.</param>
public sealed class ErasedPages(ITool git, BuildRequest site)
{
    /// <summary>Newest first; none where there is no history. A page that has been written anew since is none.</summary>
    public IReadOnlyList<ErasedPage> All()
    {
        var repository = new ErasingRepository(git, site.Root);
        return [.. new PageFinder(site, repository).FindErased().Where(page => repository.Committed(page.Source!).Count == 0)];
    }
}
