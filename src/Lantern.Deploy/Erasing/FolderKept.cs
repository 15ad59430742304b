using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics;
using Lantern.Site;
using Lantern.Site.Erasing;

namespace Lantern.Deploy.Erasing;

/// <summary>The releases and drafts in the folder of a web server.</summary>
/// <remarks>Their texts are read, so that one counts also where only a list or a feed names the page.</remarks>
/// <param name="files">The file system.</param>
/// <param name="folder">The folder that the server's <c>current</c> lies in.</param>
internal sealed class FolderKept(IFileSystem files, string folder) : IKeptDeploys
{
    private const string Live = "current";

    /// <summary>Where whole deploys lie; a half one, of a run that was killed, lies beside them.</summary>
    private static readonly string[] Places = ["releases", "drafts"];

    private static readonly string[] Texts = [".html", ".json", ".xml", ".atom", ".rss", ".txt", ".js", ""];

    public Task<(IReadOnlyList<KeptDeploy>? Holding, IReadOnlyList<Diagnostic> Findings)> Find(ErasedPage page, CancellationToken cancellation)
    {
        var found = new List<KeptDeploy>();
        try
        {
            var live = files.Resolve(Path.Combine(folder, Live));
            foreach (var id in Places.SelectMany(In))
            {
                var full = FullPathOf(id);
                if (!Holds(full, page, cancellation)) continue;
                var isLive = files.Resolve(full) == live;
                found.Add(new KeptDeploy(id, isLive ? "what visitors get now" : WordsOf(full), isLive));
            }
            return Task.FromResult<(IReadOnlyList<KeptDeploy>?, IReadOnlyList<Diagnostic>)>(([.. found.OrderBy(one => !one.IsLive)], []));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<(IReadOnlyList<KeptDeploy>?, IReadOnlyList<Diagnostic>)>((null, [Failed("be read", exception)]));
        }
    }

    public Task<Diagnostic?> Delete(KeptDeploy deploy, CancellationToken cancellation)
    {
        try
        {
            using var turn = files.TryLock(Path.Combine(folder, ".lock"));
            if (turn is null) return Task.FromResult<Diagnostic?>(Refused(deploy, "a deploy is being copied there"));
            var full = FullPathOf(deploy.Id);
            var isLive = files.Resolve(Path.Combine(folder, Live)) == files.Resolve(full);
            if (isLive) return Task.FromResult<Diagnostic?>(Refused(deploy, "it is what visitors get"));
            // The links first: who follows one must find all of a site or none.
            foreach (var link in LinksTo(full)) files.DeleteFile(Path.Combine(folder, link));
            files.DeleteAll(full);
            return Task.FromResult<Diagnostic?>(null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<Diagnostic?>(Failed($"lose {deploy.Id}", exception));
        }
    }

    private bool Holds(string full, ErasedPage page, CancellationToken cancellation)
    {
        var entries = files.List(full).Where(entry => entry.Kind == FileKind.File).ToList();
        if (entries.Exists(entry => page.IsTrace(entry.Path))) return true;
        foreach (var entry in entries.Where(entry => Texts.Contains(Path.GetExtension(entry.Path).ToLowerInvariant())))
        {
            cancellation.ThrowIfCancellationRequested();
            if (page.IsNamedIn(Encoding.UTF8.GetString(files.ReadAllBytes(Path.Combine(full, entry.Path))))) return true;
        }
        return false;
    }

    private string WordsOf(string full) => LinksTo(full) is [var name, ..] ? $"a draft named {name}" : "an earlier release, kept to go back to";

    private List<string> LinksTo(string full) =>
    [
        .. files.ListTop(folder).Where(entry => entry.Kind == FileKind.Link).Select(entry => entry.Path)
            .Where(link => files.Resolve(Path.Combine(folder, link)) == files.Resolve(full)),
    ];

    private string FullPathOf(string id) => Path.Combine(folder, id.Replace('/', Path.DirectorySeparatorChar));

    private IEnumerable<string> In(string place) =>
        files.ListTop(Path.Combine(folder, place)).Where(entry => entry.Kind == FileKind.Directory).Select(entry => $"{place}/{entry.Path}");

    private Diagnostic Refused(KeptDeploy deploy, string why) =>
        DeployDiagnostics.HostRefused.At(SourceLocation.WholeFile(folder), $"the folder {folder}", $"lose {deploy.Id}", why);

    private Diagnostic Failed(string purpose, Exception exception) =>
        DeployDiagnostics.HostFailed.At(SourceLocation.WholeFile(folder), $"the folder {folder}", purpose, exception.Message.TrimEnd('.'));
}
