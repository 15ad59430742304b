using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Deploy;
using Lantern.Deploy.Erasing;
using Lantern.Site;
using Lantern.TestKit.Netlify;
using Xunit;

namespace Lantern.TestKit.Erasing;

/// <summary>A small site in a git repository with an article that somebody is recognised by, and the places that it was published to.</summary>
public sealed class EraseTest : IDisposable
{
    /// <summary>The article's address.</summary>
    public const string Url = "/articles/a-quiet-year/";

    public const string Source = "input/articles/anxiety/story-of-annabel.md";

    private const string Files = """
        -- input/redirects.yml --
        # Addresses of the old site.
        - from: /blog/calm/
          to: /articles/panic/
        # Of a campaign.
        - from: /annabel-campaign/
          to: /articles/a-quiet-year/
        - { from: /team, to: /people/ }
        -- input/articles/links.md --
        ---
        title: Where to read more
        topic: low-mood
        description: A few pages.
        author: ada-reed
        published: 2026-05-02
        ---

        See [panic](panic.md), or [somebody's
        words](anxiety/story-of-annabel.md#what-helped "Read it"). Some read [this][one], and [that](/articles/a-quiet-year/).

        ![A leaf](/assets/leaf.svg)

        [one]: ../articles/anxiety/story-of-annabel.md
        """;

    private const string Story = """
        ---
        title: How Annabel found quiet
        topic: anxiety
        slug: a-quiet-year
        description: Annabel tells of the orchard behind the yellow house.
        author: ada-reed
        published: 2026-05-02
        featured: true
        redirect-from: [/annabel-old/]
        image: { src: /assets/people/annabel-portrait.png, alt: Annabel at her window }
        ---

        It began in the orchard behind the yellow house.

        ![Her garden](../../assets/annabel-garden.svg) ![A leaf](/assets/leaf.svg)

        ## What helped?

        Walking, says Annabel.
        """;

    private static readonly string[] Words =
    [
        "annabel", "a-quiet-year", "orchard behind", "yellow house",
    ];

    private readonly GitSite _site = new(Files);
    private readonly SiteServer _server;
    private readonly byte[] _portrait;
    private readonly Clock _clock = new();

    /// <param name="portrait">A PNG picture.</param>
    public EraseTest(byte[] portrait)
    {
        _portrait = portrait;
        var live = Path.Combine(_site.Root, ".live", "netlify");
        _server = new SiteServer(live);
        Host = new FakeNetlify { LiveFolder = live, SiteUrl = _server.Url, MostListed = 2 };
        _site.Write("input/assets/leaf.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M1 1h7v7z\"/></svg>");
        _site.Commit("The site");
        AddStory();
        _site.Commit("A story");
    }

    public GitSite Site => _site;

    public string Root => _site.Root;

    /// <summary>The folder of a web server.</summary>
    public string Www => Path.Combine(_site.Root, ".live", "www");

    public FakeNetlify Host { get; }

    public PhysicalFileSystem Disk { get; } = new();

    public BuildRequest Request => new()
    {
        Root = Root,
        Input = Path.Combine(Root, "input"),
        Theme = Path.Combine(Root, "theme"),
        Output = Path.Combine(Root, "output"),
        Now = SiteTest.Today,
        Parallelism = 2,
        LockWait = TimeSpan.Zero,
    };

    public DeployPlace Folder => new($"folder:{Www}", TimeSpan.FromMinutes(5));

    public DeployPlace Netlify { get; } = new("netlify", TimeSpan.FromMinutes(5));

    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NETLIFY_AUTH_TOKEN"] = Host.Token, ["NETLIFY_SITE_ID"] = FakeNetlify.SiteId, ["NETLIFY_API_URL"] = Host.Api.ToString(),
    };

    public DeployTargets Targets => new(Disk, _clock, name => Environment.GetValueOrDefault(name));

    public void AddStory()
    {
        _site.Write(Source, Story);
        // Too large to stand in a page.
        var garden = $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><title>Annabel</title>{new string(' ', 9000)}</svg>";
        _site.Write("input/assets/annabel-garden.svg", garden);
        Disk.Write(Path.Combine(Root, "input", "assets", "people", "annabel-portrait.png"), _portrait);
    }

    /// <summary>Builds, and publishes.</summary>
    public async Task<DeployOutcome> Publish(DeployPlace place, DeployWish? wish = null, bool builds = true)
    {
        _clock.Move();
        if (builds) Assert.False(BuilderOf(Disk).Build(Request).HasErrors);
        return await new Deployer(Disk, _clock).With(Request, wish ?? new DeployWish(true, null, null), deployment =>
            Targets.Find(place, Request).Target!.Publish(deployment, _ => { }, CancellationToken.None));
    }

    /// <summary>Runs the erasure.</summary>
    public async Task<bool> Erase(
        EraseTalk talk, DeployPlace place, string address = Url, bool onlyTells = false, ITool? git = null, DeployTargets? targets = null)
    {
        _clock.Move();
        var tools = new ErasureTools(Disk, _clock, git ?? new ChildProcess("git"), BuilderOf, targets ?? Targets, talk);
        return await new Erasure(tools, Request, place).Run(address, onlyTells, CancellationToken.None);
    }

    /// <summary>Every place where something of the article is still found: the folder, its releases, the last commit, deploys at the fake.</summary>
    public IReadOnlyList<string> Traces()
    {
        var found = new List<string>();
        found.AddRange(Everything().Where(file => IsTrace(file.Key, file.Value)).Select(file => file.Key));
        foreach (var path in _site.Git("ls-tree", "-r", "--name-only", "HEAD").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (IsTrace(path, Encoding.UTF8.GetBytes(_site.Git("show", $"HEAD:{path}")))) found.Add($"HEAD:{path}");
        foreach (var deploy in Host.Deploys)
        {
            byte[] Bytes(string path) => deploy.Required.Contains(deploy.Files[path]) ? [] : Host.Bytes(deploy, path);
            found.AddRange(deploy.Files.Keys.Where(path => IsTrace(path, Bytes(path))).Select(path => deploy.Id + path));
        }
        return found;
    }

    /// <summary>All of the folder, git's own files left out, for comparing.</summary>
    public SortedDictionary<string, byte[]> Everything(string without = "\0")
    {
        var all = TemporarySite.Read(Root);
        var git = ".git" + Path.DirectorySeparatorChar;
        bool IsLeftOut(string path) => path.StartsWith(git, StringComparison.Ordinal) || path.StartsWith(without, StringComparison.Ordinal);
        foreach (var path in all.Keys.Where(IsLeftOut).ToList()) all.Remove(path);
        return all;
    }

    public static SiteBuilder BuilderOf(IFileSystem files) => new(files, new FixedClock(DateTimeOffset.UnixEpoch));

    public void Dispose()
    {
        _server.Dispose();
        Host.Dispose();
        _site.Dispose();
    }

    private bool IsTrace(string path, byte[] bytes) =>
        Words.Any(word => Has(path, word) || Has(Encoding.UTF8.GetString(bytes), word))
        || bytes.AsSpan().IndexOf(_portrait.AsSpan(60, 400)) >= 0;

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A minute passes from one deploy to the next.</summary>
    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset _now = new(SiteTest.Today, new TimeOnly(8, 0), TimeSpan.Zero);

        public void Move() => _now = _now.AddMinutes(1);

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
