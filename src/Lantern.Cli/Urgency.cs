using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Site;
using Lantern.Site.Holding;
using Lantern.Site.Publication;

namespace Lantern.Cli;

/// <summary>Whether a commit that is not live yet can't wait for anything else that is wrong.</summary>
internal static class Urgency
{
    /// <summary>The commit that can't wait; null where there is none.</summary>
    public static string? Find(IFileSystem files, BuildRequest request, CancellationToken cancellation)
    {
        var git = new ChildProcess("git");
        return new UrgentChange(git, files).Find(request, new RecordBranch(git, request.Root).Last()?.Commit, cancellation);
    }

    /// <summary>What is said of it.</summary>
    public static string Words(string commit) =>
        $"The commit {commit[..12]} can't wait: it changes nothing but crisis lines, regions, announcements or 'withdrawn'.";
}
