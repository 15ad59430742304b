using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Site.History;

namespace Lantern.Site.Reviewing;

/// <summary>An approval at the code host becomes the sign-off of every article that the change touches.</summary>
/// <remarks>
/// Who somebody is, and what they may sign, is read from the site as it was before the change: nobody becomes a reviewer by the change that they approve. It has to hold after it too.
/// </remarks>
/// <param name="files">Where the site lies.</param>
/// <param name="clock">Tells today.</param>
/// <param name="git">The version history.</param>
public sealed class Approval(IFileSystem files, TimeProvider clock, ITool git)
{
    /// <summary>Signs off what a person has approved.</summary>
    /// <param name="site">The site with the change, as it was approved.</param>
    /// <param name="reference">The branch that the change is for.</param>
    /// <param name="name">The person's name at GitHub; letter case does not count there.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="IOException">The disk or git refuses.</exception>
    public ApprovalOutcome Write(BuildRequest site, string reference, string name, CancellationToken cancellation = default)
    {
        var (before, problem) = new RevisionReader(git, files).Read(site, reference, cancellation);
        if (before is null) return new([], []) { Problem = problem };
        var request = site with { ShowDrafts = true };
        if (new SiteBuilder(before.Files, clock).Read(request, cancellation).Library is not { } then || new SiteBuilder(files, clock).Read(request, cancellation).Library is not { } now) return new([], []) { Problem = SiteBuilder.Unreadable };
        var person = then.Catalogs.People.All.FirstOrDefault(one => string.Equals(one.GitHub, name, StringComparison.OrdinalIgnoreCase));
        if (person is null) return new([], []) { IsByStranger = true };
        var (written, refused) = (new List<SignOffOutcome>(), new List<string>());
        foreach (var article in TouchedArticle.Of(now, before.Changed).Where(touched => !touched.IsSigned).Select(touched => touched.Article))
        {
            if ((ReviewRights.Problem(then, article, person.Key) ?? ReviewRights.Problem(now, article, person.Key)) is { } no)
            {
                refused.Add($"{article.Article.Path}: {no}");
                continue;
            }
            var outcome = new SignOff(files, clock, git).Write(site, article.Article.Path, person.Key);
            if (outcome.Problem is { } why) refused.Add($"{article.Article.Path}: {why}");
            else written.Add(outcome);
        }
        return new(written, refused);
    }
}
