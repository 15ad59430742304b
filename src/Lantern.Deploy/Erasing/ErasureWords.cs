using System.Globalization;
using Lantern.Diagnostics;
using Lantern.Site;
using Lantern.Site.Erasing;

namespace Lantern.Deploy.Erasing;

/// <summary>What is said before a page is erased. Pure.</summary>
internal static class ErasureWords
{
    public const string NothingDeleted = "nothing was deleted in this run";

    /// <summary>What will happen, before anybody is asked.</summary>
    /// <param name="talk">Whoever is told.</param>
    /// <param name="site">The site.</param>
    /// <param name="plan">What goes here.</param>
    /// <param name="holding">The deploys that hold the page; null where it can't be told.</param>
    /// <param name="upstream">Where others get the repository from; null for nowhere.</param>
    public static void Tell(IErasureTalk talk, BuildRequest site, ErasePlan plan, IReadOnlyList<KeptDeploy>? holding, string? upstream)
    {
        talk.Tell($"This erases {plan.Page!.Url}:");
        foreach (var path in plan.Deleted) talk.Tell($"  deleted    {path}");
        foreach (var file in plan.Edited)
        {
            foreach (var (line, words) in file.Places) talk.Tell($"  changed    {file.Path}:{line}: {words}");
        }
        if (plan.Deleted.Count == 0) talk.Tell(plan.HasWork ? "  committed  that its files are gone" : "  its files are gone already");
        talk.Tell($"  made anew  {site.Label(site.Output)}/: pages, API, feeds, search, sitemap; what earlier builds left in .lantern/ goes");
        if (holding is null) talk.Tell("  The place that the site is published to can't be asked from here: nothing is published or deleted there.");
        foreach (var deploy in holding ?? []) talk.Tell(deploy.IsLive ? $"  published  in place of {Of(deploy)}" : $"  deleted    {Of(deploy)}");
        if (upstream is not null) talk.Tell($"  sent       the commit, to {upstream}");
        talk.Tell("Its address then answers that there is no such page (404), with the crisis lines. Nothing on the site names it any more.");
    }

    public static string QuestionOf(ErasePlan plan, bool hasRepository)
    {
        if (plan.Deleted.Count == 0) return "Commit that its files are gone?";
        var changes = plan.Edited.Count == 0 ? "" : $", change {Count(plan.Edited.Count, "other file")}";
        return $"Delete {Count(plan.Deleted.Count, "file")}{changes}{(hasRepository ? " and commit that" : "")}?";
    }

    /// <summary>Of what a build finds, what matters now: what keeps the site from being published, and what it lacks.</summary>
    public static bool IsTold(Diagnostic finding) => finding.IsError || finding.Descriptor == SiteDiagnostics.Held
        || finding.Descriptor == SiteDiagnostics.NoSearchProgram || finding.Descriptor == SiteDiagnostics.SearchFailed;

    public static string Of(KeptDeploy deploy) => $"{deploy.Id}, {deploy.Words}";

    public static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
