using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Lantern.Build.FileSystem;
using Lantern.Build.Output;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;
using Lantern.Site;
using Lantern.Site.Headers;
using Lantern.Site.Links;
using Lantern.Site.Publication;
using Lantern.Site.Redirects;

namespace Lantern.Deploy.Live;

/// <summary>Holds a live site against the build in the output folder: every file, every page by the gate's own rules, every header, every redirect.</summary>
/// <remarks>A few requests at once, each tried at most three times; nothing is asked of any other host. What hosts take for themselves (<c>_headers</c>, <c>_redirects</c>) is not asked for.</remarks>
/// <param name="files">The file system.</param>
/// <param name="clock">The time.</param>
/// <param name="wait">Waits between two attempts.</param>
public sealed class LiveCheck(IFileSystem files, TimeProvider clock, Func<TimeSpan, CancellationToken, Task> wait)
{
    /// <summary>So many files are asked for at once.</summary>
    private const int AtOnce = 6;

    /// <summary>A build that is older than this while something is due was not renewed (days).</summary>
    private const int OldAfter = 3;

    /// <summary>An address that no site has.</summary>
    private const string Nowhere = "/lantern-looks-for-a-page-that-is-not-there/";

    /// <param name="request">The site, for its output folder and its content.</param>
    /// <param name="root">The live site: scheme and host.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<LiveOutcome> Run(BuildRequest request, Uri root, CancellationToken cancellation)
    {
        var paths = new OutputPaths(request.Root, request.Output);
        var label = request.Label(request.Output);
        try
        {
            var state = OutputState.Read(files, paths);
            if (state.IsUnfinished) return Refused(Build.BuildDiagnostics.Unfinished, label);
            if (state.Manifest is not { } manifest) return Refused(Build.BuildDiagnostics.NoManifest, label);
            using var http = LiveSite.Client();
            var builder = new SiteBuilder(files, clock);
            return await new Walk(manifest, new LiveSite(http, root, wait), root, name => TextOf(paths, name), cancellation).Run(DueDays.Of(builder.ReadContent(request, cancellation)), builder.Today(request)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new LiveOutcome([Build.BuildDiagnostics.Unreadable.At(SourceLocation.WholeFile(label), exception.Message)], 0, 0);
        }
    }

    private static LiveOutcome Refused(DiagnosticDescriptor descriptor, string label) => new([descriptor.At(SourceLocation.WholeFile(label), label)], 0, 0);

    private string? TextOf(OutputPaths paths, string name) => files.FileExists(paths.InOutput(name)) ? Encoding.UTF8.GetString(files.ReadAllBytes(paths.InOutput(name))) : null;

    private sealed class Walk(Manifest manifest, LiveSite site, Uri root, Func<string, string?> textOf, CancellationToken cancellation)
    {
        private readonly ConcurrentQueue<Diagnostic> _found = new();
        private readonly ConcurrentDictionary<string, byte[]> _styles = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<(string Name, string Expected, string Found), ConcurrentBag<string>> _headers = new();
        private readonly ConcurrentBag<string> _rewritten = [];
        private IReadOnlyList<HeaderRule> _rules = [];
        private IReadOnlyList<RedirectRule> _redirects = [];
        private readonly PageRules _rulesOfPages = PublishedRules.Of(manifest);
        private StyleSheetSet _sheets = StyleSheetSet.Read([]);
        private int _asked;
        private int _unreachable;
        private BuildRecord? _otherBuild;

        public async Task<LiveOutcome> Run(IReadOnlyList<DueDay> due, DateOnly today)
        {
            _rules = HeadersFile.Read(textOf(HeadersFile.Name) ?? "");
            _redirects = RedirectsFile.Read(textOf(RedirectsFile.Name) ?? "");
            var served = manifest.Files.Where(file => file.Path is not (HeadersFile.Name or RedirectsFile.Name)).ToList();
            await Each(served.Where(IsStyle), Check).ConfigureAwait(false);
            _sheets = StyleSheetSet.Read([.. _styles.OrderBy(sheet => sheet.Key, StringComparer.Ordinal).Select(sheet => (sheet.Key, Encoding.UTF8.GetString(sheet.Value)))]);
            await Each(served.Where(file => !IsStyle(file)), Check).ConfigureAwait(false);
            var redirects = _redirects.Where(rule => rule.IsPlain).ToList();
            // A site that is not there at all is one fault, not one for each of its addresses.
            if (_unreachable < served.Count)
            {
                await Each(redirects, CheckRedirect).ConfigureAwait(false);
                await CheckNotFound().ConfigureAwait(false);
                await CheckSitemap().ConfigureAwait(false);
                await CheckAge(due, today).ConfigureAwait(false);
            }
            return new LiveOutcome([.. Summed().Order()], _asked, redirects.Count);
        }

        private static bool IsStyle(ManifestEntry file) => file.Path.EndsWith(".css", StringComparison.OrdinalIgnoreCase);

        private static bool IsPage(ManifestEntry file) => file.Path.EndsWith(".html", StringComparison.Ordinal);

        private Task Each<T>(IEnumerable<T> items, Func<T, Task> check) =>
            Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (item, _) => await check(item).ConfigureAwait(false));

        private async Task Check(ManifestEntry file)
        {
            var address = SitePaths.AddressOf(file.Path);
            var answer = await site.Get(Escaped(address), cancellation).ConfigureAwait(false);
            Interlocked.Increment(ref _asked);
            if (answer.Problem is { } problem)
            {
                Interlocked.Increment(ref _unreachable);
                Add(DeployDiagnostics.Unreachable, address, problem);
                return;
            }
            var status = StatusOf(address);
            if (answer.Status != status)
            {
                Add(DeployDiagnostics.WrongStatus, address, Number(answer.Status), Number(status));
                return;
            }
            if (IsStyle(file)) _styles[address] = answer.Body;
            CheckHeaders(address, answer);
            // What bears the day differs from one build to the next of the same content.
            if (file.Path == BuildRecord.Path) return;
            if (Convert.ToHexStringLower(SHA256.HashData(answer.Body)) == file.Sha256) return;
            var gravest = PublishedGate.Check(file, answer.Body, _sheets, _rulesOfPages, address, out _).Where(finding => finding.IsError)
                .OrderBy(Gravity).FirstOrDefault();
            if (gravest is not null) _found.Enqueue(gravest);
            else if (IsPage(file)) _rewritten.Add(address);
            else Add(DeployDiagnostics.AlteredLive, address);
        }

        /// <summary>A withdrawn article is shown with the status 410, by a rule that goes before the file.</summary>
        private int StatusOf(string address) => _redirects.FirstOrDefault(rule => rule is { IsForced: true, Status: >= 400 } && rule.Pattern.Matches(address))?.Status ?? 200;

        /// <summary>A missing crisis line before a missing disclaimer, these before other words in them, and all before the rest.</summary>
        private static int Gravity(Diagnostic finding) => finding.Code switch
        {
            "LN7003" or "LN7014" or "LN7050" or "LN7055" => 0,
            "LN7007" => 1,
            "LN7005" or "LN7006" or "LN7018" or "LN7019" => 2,
            "LN7011" => 3,
            "LN7022" or "LN7036" => 4,
            "LN7068" or "LN7070" => 2,
            _ => 5,
        };

        private void CheckHeaders(string address, LiveAnswer answer)
        {
            foreach (var (name, expected) in _rules.Where(rule => rule.Matches(address)).SelectMany(rule => rule.Headers))
            {
                var found = answer.Headers.GetValueOrDefault(name.ToLowerInvariant(), "");
                if (!string.Equals(found, expected, StringComparison.OrdinalIgnoreCase)) _headers.GetOrAdd((name, expected, found), _ => []).Add(address);
            }
        }

        private async Task CheckRedirect(RedirectRule rule)
        {
            var answer = await site.Get(Escaped(rule.From), cancellation).ConfigureAwait(false);
            if (answer.Problem is { } problem)
            {
                Add(DeployDiagnostics.Unreachable, rule.From, problem);
                return;
            }
            var to = answer.Headers.GetValueOrDefault("location");
            if (answer.Status != rule.Status) Add(DeployDiagnostics.WrongStatus, rule.From, Number(answer.Status), Number(rule.Status));
            else if (rule.Status is >= 300 and < 400 && (to is null || new Uri(root, to) != new Uri(root, rule.To))) Add(DeployDiagnostics.WrongRedirect, rule.From, to ?? "nowhere", rule.To);
        }

        private async Task CheckNotFound()
        {
            var answer = await site.Get(Nowhere, cancellation).ConfigureAwait(false);
            if (answer.Problem is { } problem)
            {
                Add(DeployDiagnostics.Unreachable, Nowhere, problem);
                return;
            }
            if (answer.Status != 404)
            {
                Add(DeployDiagnostics.WrongStatus, Nowhere, Number(answer.Status), "404");
                return;
            }
            if (manifest.Files.FirstOrDefault(file => file.Path == "404.html") is not { } page || Convert.ToHexStringLower(SHA256.HashData(answer.Body)) == page.Sha256) return;
            if (PublishedGate.Check(page, answer.Body, _sheets, _rulesOfPages, Nowhere, out _).Where(finding => finding.IsError)
                .OrderBy(Gravity).FirstOrDefault() is { } gravest)
            {
                _found.Enqueue(gravest);
            }
        }

        /// <summary>A page that the live sitemap has and the build has not is one that nobody has proven.</summary>
        private async Task CheckSitemap()
        {
            var known = manifest.Files.Select(file => SitePaths.AddressOf(file.Path)).ToHashSet(StringComparer.Ordinal);
            foreach (var file in manifest.Files.Where(file => file.Path.StartsWith("sitemap", StringComparison.Ordinal) && file.Path.EndsWith(".xml", StringComparison.Ordinal)))
            {
                var answer = await site.Get(SitePaths.AddressOf(file.Path), cancellation).ConfigureAwait(false);
                if (answer.Status != 200) continue;
                foreach (var address in Locations(answer.Body).Where(address => !known.Contains(address))) Add(DeployDiagnostics.NotBuilt, address);
            }
        }

        private static IEnumerable<string> Locations(byte[] xml)
        {
            try
            {
                using var reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
                return [.. XDocument.Load(reader).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => Uri.TryCreate(element.Value, UriKind.Absolute, out var url) ? Uri.UnescapeDataString(url.AbsolutePath) : null).OfType<string>()];
            }
            catch (XmlException)
            {
                // That it is not what was built was said already.
                return [];
            }
        }

        private async Task CheckAge(IReadOnlyList<DueDay> due, DateOnly today)
        {
            var answer = await site.Get("/" + BuildRecord.Path, cancellation).ConfigureAwait(false);
            if (answer.Status != 200 || BuildRecord.Read(answer.Body) is not { } record) return;
            _otherBuild = record.Build == BuildRecord.NameOf(manifest) ? null : record;
            if (today.DayNumber - record.Date.DayNumber <= OldAfter) return;
            var passed = due.Where(day => day.Day > record.Date && day.Day <= today).ToList();
            if (passed.Count > 0) Add(DeployDiagnostics.NotRenewed, "/" + BuildRecord.Path, Number(today.DayNumber - record.Date.DayNumber), passed[0].Words, passed.Count > 1 ? $", and {Number(passed.Count - 1)} more" : "");
        }

        private IEnumerable<Diagnostic> Summed()
        {
            // That files differ follows from its being another build; what is wrong with a page in itself does not.
            if (_otherBuild is { } other) yield return DeployDiagnostics.OtherBuild.At(SourceLocation.WholeFile("/" + BuildRecord.Path), Content.FrontMatter.DateText.Format(other.Date), other.Commit is { } commit ? $", commit {commit}" : "");
            foreach (var finding in _found.Where(finding => _otherBuild is null || finding.Descriptor != DeployDiagnostics.AlteredLive)) yield return finding;
            foreach (var ((name, expected, found), addresses) in _headers)
            {
                var first = addresses.Order(StringComparer.Ordinal).First();
                var more = addresses.Count > 1 ? $" and {Number(addresses.Count - 1)} more addresses" : "";
                yield return (found.Length == 0 ? DeployDiagnostics.HeaderMissing : DeployDiagnostics.HeaderWrong).At(SourceLocation.WholeFile(first), name, first + more, expected, found);
            }
            if (_otherBuild is not null) yield break;
            var pages = manifest.Files.Count(IsPage);
            // Some hosts write into every page. That is no alteration by somebody, and the gate has read each of them.
            if (_rewritten.Count == pages && pages > 1) yield return DeployDiagnostics.Rewritten.At(SourceLocation.WholeFile("/"), Number(pages));
            else foreach (var address in _rewritten) yield return DeployDiagnostics.AlteredLive.At(SourceLocation.WholeFile(address), address);
        }

        private void Add(DiagnosticDescriptor descriptor, string address, params string[] arguments) => _found.Enqueue(descriptor.At(SourceLocation.WholeFile(address), [address, .. arguments]));

        private static string Escaped(string address) => string.Join('/', address.Split('/').Select(Uri.EscapeDataString));

        private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
    }
}
