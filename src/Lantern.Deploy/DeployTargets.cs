using System.Net;
using Lantern.Build.FileSystem;
using Lantern.Deploy.Erasing;
using Lantern.Deploy.Folders;
using Lantern.Deploy.Netlify;
using Lantern.Diagnostics;
using Lantern.Site;
using Lantern.Site.Erasing;

namespace Lantern.Deploy;

/// <summary>A place as it is written on the command line, and how long the deploy may take.</summary>
public sealed record DeployPlace(string Target, TimeSpan Limit);

/// <summary>Finds the target that somebody named. Keys come from the environment alone, so that they stand in no list of processes and no history.</summary>
/// <param name="files">The file system.</param>
/// <param name="clock">The time.</param>
/// <param name="variable">A variable of the environment by its name.</param>
public sealed class DeployTargets(IFileSystem files, TimeProvider clock, Func<string, string?> variable)
{
    public const string Folder = "folder:";

    /// <summary>True for what names a place.</summary>
    public static bool IsKnown(string target) =>
        target == "netlify" || (target.StartsWith(Folder, StringComparison.Ordinal) && target.Length > Folder.Length);

    private const string Token = "NETLIFY_AUTH_TOKEN";
    private const string Site = "NETLIFY_SITE_ID";
    private const string Api = "NETLIFY_API_URL";

    /// <returns>The target, or what is missing for it.</returns>
    public (IDeployTarget? Target, IReadOnlyList<Diagnostic> Findings) Find(DeployPlace place, BuildRequest request)
    {
        if (place.Target.StartsWith(Folder, StringComparison.Ordinal)) return FindFolder(place.Target[Folder.Length..], request);
        var (options, findings) = Netlify(place, request);
        return options is null ? (null, findings) : (new NetlifyTarget(files, Http(), options), []);
    }

    private (IDeployTarget? Target, IReadOnlyList<Diagnostic> Findings) FindFolder(string text, BuildRequest request)
    {
        var (folder, unreadable) = FolderPlace.Read(text, request.Root, HomeOf());
        if (folder is null) return (null, [unreadable!]);
        IReadOnlyList<Diagnostic> refused = [.. FolderPlace.Check(files, folder, request)];
        return refused.Count > 0 ? (null, refused) : (new FolderTarget(files, clock, folder), []);
    }

    /// <returns>The deploys of the site at Netlify, or what is missing to ask for them.</returns>
    public (NetlifyDeploys? Deploys, IReadOnlyList<Diagnostic> Findings) FindDeploys(DeployPlace place, BuildRequest request)
    {
        var (options, findings) = Netlify(place, request);
        return options is null ? (null, findings) : (new NetlifyDeploys(Http(), options), []);
    }

    /// <returns>All deploys that the place keeps, or what is missing to ask for them.</returns>
    public (IKeptDeploys? Deploys, IReadOnlyList<Diagnostic> Findings) FindKept(DeployPlace place, BuildRequest request)
    {
        if (place.Target.StartsWith(Folder, StringComparison.Ordinal))
        {
            var (folder, unreadable) = FolderPlace.Read(place.Target[Folder.Length..], request.Root, HomeOf());
            return folder is null ? (null, [unreadable!]) : (new FolderKept(files, folder), []);
        }
        var (deploys, findings) = FindDeploys(place, request);
        return deploys is null ? (null, findings) : (new NetlifyKept(deploys), []);
    }

    /// <summary>True where going back to a deploy could bring back a page that was erased since.</summary>
    /// <param name="place">Where.</param>
    /// <param name="request">The site.</param>
    /// <param name="id">The host's name for the deploy.</param>
    /// <param name="erased">The pages that were erased.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<bool> MayHold(
        DeployPlace place, BuildRequest request, string id, IReadOnlyList<ErasedPage> erased, CancellationToken cancellation) =>
        FindKept(place, request).Deploys is NetlifyKept kept && await kept.MayHold(id, erased, cancellation).ConfigureAwait(false);

    private string? HomeOf() => variable(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME");

    private (NetlifyOptions? Options, IReadOnlyList<Diagnostic> Findings) Netlify(DeployPlace place, BuildRequest request)
    {
        var findings = new List<Diagnostic>();
        var token = variable(Token)?.Trim();
        var site = variable(Site)?.Trim() is { Length: > 0 } given ? given : new SiteBuilder(files, clock).ReadSettings(request)?.NetlifySiteId;
        var settings = SourceLocation.WholeFile(request.Label(Path.Combine(request.Input, "settings.yml")));
        if (string.IsNullOrEmpty(token)) findings.Add(DeployDiagnostics.NoToken.At(SourceLocation.WholeFile(Token)));
        if (string.IsNullOrEmpty(site)) findings.Add(DeployDiagnostics.NoSite.At(settings));
        var api = variable(Api) is { Length: > 0 } other ? AddressOf(other) : NetlifyOptions.Public;
        if (api is null) findings.Add(DeployDiagnostics.UnsafeHost.At(SourceLocation.WholeFile(Api)));
        if (findings.Count > 0) return (null, findings);
        return (new NetlifyOptions { Token = token!, Site = site!, Api = api!, Clock = clock, Limit = place.Limit }, []);
    }

    /// <summary>Ends with <c>/</c>; null where the key would travel in the open.</summary>
    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) ? address : null;

    private static HttpClient Http() => new(new SocketsHttpHandler
    {
        // The key goes to nobody else.
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
    })
    {
        // Each request has a limit of its own.
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "User-Agent", "lantern" } },
    };
}
