using Lantern.Deploy;
using Lantern.Deploy.Netlify;

namespace Lantern.TestKit.Netlify;

/// <summary>A small site in memory, a fake of Netlify, and a deploy from one to the other in which no time passes: waits are noted and added to the clock.</summary>
public sealed class DeployTest(string files = "") : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly MovingClock _clock = new();
    private readonly List<TimeSpan> _waits = [];

    public SiteTest Site { get; } = new SiteTest(files).Build();

    public FakeNetlify Host { get; } = new() { MostListed = 3 };

    /// <summary>What the deploy waited for, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    /// <summary>What it said while it ran.</summary>
    public List<string> Said { get; } = [];

    public NetlifyOptions Options => new()
    {
        Api = Host.Api,
        Token = Host.Token,
        Site = FakeNetlify.SiteId,
        Clock = _clock,
        AnswerTime = TimeSpan.FromSeconds(10),
        Wait = (time, _) =>
        {
            lock (_waits) _waits.Add(time);
            _clock.Move(time);
            return Task.CompletedTask;
        },
    };

    public static DeployWish Production { get; } = new(true, null, null);

    /// <summary>The gate of a deploy, then the target.</summary>
    public Task<DeployOutcome> Run(DeployWish? wish = null, Func<NetlifyOptions, NetlifyOptions>? change = null, CancellationTokenSource? stop = null) => new Deployer(Site.Files, _clock).With(Site.Request, wish ?? Production, deployment =>
        Target(change).Publish(deployment, text =>
        {
            lock (Said) Said.Add(text);
        }, stop?.Token ?? CancellationToken.None));

    public IDeployTarget Target(Func<NetlifyOptions, NetlifyOptions>? change = null) => new NetlifyTarget(Site.Files, _http, (change ?? (options => options))(Options));

    /// <summary>The list of deploys at the fake.</summary>
    public NetlifyDeploys List(Func<NetlifyOptions, NetlifyOptions>? change = null) => new(_http, (change ?? (options => options))(Options));

    /// <summary>The site as visitors of the fake get it, by path; null where nothing is live.</summary>
    public IReadOnlyDictionary<string, byte[]>? Live => Host.Published is { } deploy ? deploy.Files.Keys.ToDictionary(path => path[1..], path => Host.Bytes(deploy, path), StringComparer.Ordinal) : null;

    /// <summary>True where visitors get all files as they were built, and nothing else.</summary>
    public bool IsLiveAsBuilt => Live is { } live && live.Count == Site.Published.Count && Site.Published.All(file => live.TryGetValue(file.Key, out var bytes) && bytes.AsSpan().SequenceEqual(file.Value));

    public void Dispose()
    {
        _http.Dispose();
        Host.Dispose();
    }

    private sealed class MovingClock : TimeProvider
    {
        private long _ticks = new DateTimeOffset(SiteTest.Today, new TimeOnly(8, 0), TimeSpan.Zero).UtcTicks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Move(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

        public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

        public override long GetTimestamp() => Interlocked.Read(ref _ticks);
    }
}
