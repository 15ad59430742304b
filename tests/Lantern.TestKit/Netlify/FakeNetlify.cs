using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Lantern.TestKit.Netlify;

/// <summary>Netlify's interface on this machine, with one site, as its public OpenAPI description has it: deploys by digest, and what goes wrong there.</summary>
/// <remarks>
/// Deploys go through <c>preparing</c>, <c>uploading</c>, <c>processing</c> and <c>ready</c>; files are known by their SHA-1, from every deploy before. Thread-safe.
/// It speaks HTTP/1.1 over plain sockets, since a server of the framework can't cut a connection in the middle of a file.
/// </remarks>
public sealed class FakeNetlify : IDisposable
{
    public const string SiteId = "11111111-2222-3333-4444-555555555555";

    public const string SiteName = "lantern-test";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly Dictionary<string, FakeDeploy> _deploys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _blobs = new(StringComparer.Ordinal);
    private readonly List<string> _requests = [];
    private readonly List<string> _uploads = [];
    private int _count;
    private int _begun;

    public FakeNetlify()
    {
        _listener.Start();
        Origin = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = Task.Run(Accept);
    }

    public string Origin { get; }

    public Uri Api => new($"{Origin}/api/v1/");

    /// <summary>The only key that is good.</summary>
    public string Token { get; } = $"key-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}";

    public NetlifyFaults Faults { get; } = new();

    /// <summary>Keep the bytes of files; off for measurements.</summary>
    public bool KeepsBytes { get; init; } = true;

    /// <summary>Where the live site is, for whoever looks at it; without one it is said to be at <see cref="Origin"/>, and nobody answers there.</summary>
    public string? SiteUrl { get; set; }

    /// <summary>A folder that holds what is live, for a server of its own; null for none.</summary>
    public string? LiveFolder { get; init; }

    /// <summary>Called with a path and its bytes as they become live; what it gives is live in their place.</summary>
    public Func<string, byte[], byte[]> Spoil { get; set; } = (_, bytes) => bytes;

    /// <summary>What the site says of the branch that it is made from.</summary>
    public string? RepoBranch { get; set; } = "trunk";

    /// <summary>The branch whose deploys take the live site's place, whether or not the site says so.</summary>
    public string? LiveBranch { get; set; } = "trunk";

    /// <summary>The site's own domain.</summary>
    public string? Domain { get; set; }

    /// <summary>So many deploys are listed at once, however many are asked for.</summary>
    public int MostListed { get; init; } = 100;

    /// <summary>The deploy that visitors get.</summary>
    public FakeDeploy? Published { get; private set; }

    /// <summary>Method and path of each request, in order.</summary>
    public IReadOnlyList<string> Requests => Locked(() => _requests.ToArray());

    /// <summary>Paths of the files that arrived whole, in order.</summary>
    public IReadOnlyList<string> Uploads => Locked(() => _uploads.ToArray());

    public IReadOnlyList<FakeDeploy> Deploys => Locked(() => _deploys.Values.ToArray());

    /// <summary>A number of each connection at once, the most there were.</summary>
    public int MostAtOnce { get; private set; }

    private int _open;

    /// <summary>The bytes of a file of a deploy.</summary>
    public byte[] Bytes(FakeDeploy deploy, string path) => Locked(() => _blobs[deploy.Files[path]]);

    public void Lock(bool isLocked) => Locked(() => Published!.IsLocked = isLocked);

    public void Dispose()
    {
        // Not disposed: requests under way still look at it.
        _stop.Cancel();
        _listener.Stop();
    }

    private T Locked<T>(Func<T> use)
    {
        lock (_gate) return use();
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                client.NoDelay = true;
                _ = Task.Run(() => Serve(client));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                var connection = new HttpConnection(client.GetStream());
                while (await connection.ReadHead(_stop.Token) is { } head)
                {
                    if (!await Answer(client, connection, head)) return;
                }
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task<bool> Answer(TcpClient client, HttpConnection connection, HttpHead head)
    {
        int number;
        lock (_gate)
        {
            number = ++_count;
            _requests.Add($"{head.Method} {head.Path}");
            MostAtOnce = Math.Max(MostAtOnce, ++_open);
        }
        try
        {
            var path = head.Path.StartsWith("/api/v1/", StringComparison.Ordinal) ? head.Path["/api/v1/".Length..] : head.Path;
            var fault = Faults.Instead(number, head.Method, path);
            switch (fault)
            {
                case Fault.Reset reset:
                    await connection.Skip(head, reset.After, _stop.Token);
                    client.Client.LingerState = new LingerOption(true, 0);
                    return false;
                case Fault.Silence:
                    await connection.WaitUntilGone(_stop.Token);
                    return false;
                case Fault.HalfAnswer:
                    await connection.Skip(head, int.MaxValue, _stop.Token);
                    await connection.WriteHalf(_stop.Token);
                    await connection.WaitUntilGone(_stop.Token);
                    return false;
                case Fault.Answer other:
                    await connection.Skip(head, int.MaxValue, _stop.Token);
                    await connection.Write(other.Status, Encoding.UTF8.GetBytes(other.Body), other.RetryAfter, _stop.Token);
                    return true;
            }
            var body = await connection.ReadBody(head, _stop.Token);
            if (fault is Fault.WrongDigest) body = [.. body, 0];
            var (status, answer) = Locked(() => Route(head, path, body));
            await connection.Write(status, answer, null, _stop.Token);
            return true;
        }
        finally
        {
            lock (_gate) _open--;
        }
    }

    private (int Status, byte[] Body) Route(HttpHead head, string path, byte[] body)
    {
        if (head.Authorization != $"Bearer {Token}" || Faults.IsTokenExpired) return (401, Problem(401, "Access Denied"));
        var query = path.Split('?', 2);
        var parts = query[0].Split('/');
        return (head.Method, parts) switch
        {
            ("GET", ["sites", SiteId]) => (200, Json(WriteSite)),
            ("GET", ["sites", SiteId, "files"]) => (200, Json(json => WriteFiles(json, Published))),
            ("GET", ["sites", SiteId, "deploys"]) => (200, Json(json => WriteDeploys(json, query.Length > 1 ? query[1] : ""))),
            ("POST", ["sites", SiteId, "deploys"]) => (200, Begin(body, query.Length > 1 ? query[1] : "")),
            ("PUT", ["sites", SiteId, "deploys", var id]) when _deploys.TryGetValue(id, out var deploy) => (200, Take(deploy, body)),
            ("GET", ["sites", SiteId, "deploys", var id]) when _deploys.TryGetValue(id, out var deploy) => (200, Show(deploy)),
            ("GET", ["deploys", var id]) when _deploys.TryGetValue(id, out var deploy) => (200, Show(deploy)),
            ("GET", ["deploys", var id, "files"]) when _deploys.TryGetValue(id, out var deploy) => (200, Json(json => WriteFiles(json, deploy))),
            ("DELETE", ["deploys", var id]) when _deploys.TryGetValue(id, out var deploy) => (204, Delete(deploy)),
            ("POST", ["sites", SiteId, "deploys", var id, "restore"]) when _deploys.TryGetValue(id, out var deploy) => (201, Restore(deploy)),
            ("POST", ["deploys", var id, "cancel"]) when _deploys.TryGetValue(id, out var deploy) => (201, Cancel(deploy)),
            ("PUT", ["deploys", var id, "files", .. var file]) when _deploys.TryGetValue(id, out var deploy) => Upload(deploy, "/" + string.Join('/', file.Select(Uri.UnescapeDataString)), body),
            ("GET", ["user"]) => (200, Encoding.UTF8.GetBytes("{\"id\":\"u1\",\"email\":\"writer@example.org\",\"full_name\":\"A Writer\"}")),
            ("GET", ["accounts"]) => (200, Encoding.UTF8.GetBytes("[{\"id\":\"a1\",\"slug\":\"practice\",\"name\":\"Practice\",\"default\":true}]")),
            ("GET", ["sites"]) => (200, Json(json =>
            {
                json.WriteStartArray();
                WriteSite(json);
                json.WriteEndArray();
            })),
            _ => (404, Problem(404, "Not Found")),
        };
    }

    private byte[] Begin(byte[] body, string query)
    {
        var title = query.StartsWith("title=", StringComparison.Ordinal) ? Uri.UnescapeDataString(query["title=".Length..].Replace('+', ' ')) : null;
        var deploy = new FakeDeploy(string.Create(CultureInfo.InvariantCulture, $"{++_begun:x24}"), isDraft: false, branch: null,
            title) { LiveBranch = LiveBranch };
        _deploys[deploy.Id] = deploy;
        return Take(deploy, body);
    }

    /// <summary>Netlify's own command begins without files and names them in a second request.</summary>
    private byte[] Take(FakeDeploy deploy, byte[] body)
    {
        using var json = JsonDocument.Parse(body.Length == 0 ? "{}"u8.ToArray() : body);
        var root = json.RootElement;
        if (root.TryGetProperty("draft", out var draft)) deploy.IsDraft = draft.GetBoolean();
        if (root.TryGetProperty("branch", out var branch) && branch.GetString() is { Length: > 0 } name) deploy.Branch = name;
        if (root.TryGetProperty("files", out var files))
        {
            deploy.Files.Clear();
            foreach (var file in files.EnumerateObject()) deploy.Files["/" + file.Name.TrimStart('/')] = file.Value.GetString()!;
            deploy.State = "preparing";
            deploy.Asked = 0;
            if (!root.TryGetProperty("async", out var isAsync) || !isAsync.GetBoolean()) Compare(deploy);
        }
        return Written(deploy);
    }

    private void Compare(FakeDeploy deploy)
    {
        deploy.Required.UnionWith(deploy.Files.Values.Where(sha => !_blobs.ContainsKey(sha)));
        deploy.State = deploy.Required.Count > 0 ? "uploading" : "processing";
        deploy.Asked = 0;
    }

    private byte[] Show(FakeDeploy deploy)
    {
        var isTime = ++deploy.Asked > Faults.Slowness;
        if (deploy.State == "preparing" && isTime) Compare(deploy);
        else if (deploy.State == "processing" && isTime && !Faults.IsNeverReady) Finish(deploy);
        return Written(deploy);
    }

    private void Finish(FakeDeploy deploy)
    {
        if (Faults.Error is { } error)
        {
            (deploy.State, deploy.Error) = ("error", error);
            return;
        }
        deploy.State = "ready";
        if (deploy.IsProduction && Published is not { IsLocked: true }) Publish(deploy);
    }

    private void Publish(FakeDeploy deploy)
    {
        Published = deploy;
        if (LiveFolder is not { } folder) return;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var (path, sha) in deploy.Files)
        {
            var full = Path.Combine(folder, path[1..]);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, Spoil(path, _blobs[sha]));
        }
    }

    private (int, byte[]) Upload(FakeDeploy deploy, string path, byte[] bytes)
    {
        if (!deploy.Files.TryGetValue(path, out var wanted)) return (404, Problem(404, "Not Found"));
        if (deploy.State is not ("uploading" or "processing")) return (422, Problem(422, $"the deploy is {deploy.State}"));
        var sha = Convert.ToHexStringLower(SHA1.HashData(bytes));
        if (sha == wanted)
        {
            _uploads.Add(path);
            _blobs[sha] = KeepsBytes ? bytes : [];
            deploy.Required.Remove(sha);
            if (deploy.Required.Count == 0 && deploy.State == "uploading") (deploy.State, deploy.Asked) = ("processing", 0);
        }
        return (200, Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", path);
            json.WriteString("path", path);
            json.WriteString("sha", sha);
            json.WriteNumber("size", bytes.Length);
            json.WriteEndObject();
        }));
    }

    private byte[] Restore(FakeDeploy deploy)
    {
        Publish(deploy);
        return Written(deploy);
    }

    private byte[] Cancel(FakeDeploy deploy)
    {
        (deploy.State, deploy.Error) = ("error", "Canceled");
        return Written(deploy);
    }

    /// <summary>Deletes what it is told to, the one that visitors get as well: a client that is trusted with a key is trusted with that.</summary>
    private byte[] Delete(FakeDeploy deploy)
    {
        _deploys.Remove(deploy.Id);
        if (Published == deploy) Published = null;
        return [];
    }

    private byte[] Written(FakeDeploy deploy) => Json(json => deploy.Write(json, Origin, SiteUrl ?? Origin));

    private void WriteSite(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", SiteId);
        json.WriteString("site_id", SiteId);
        json.WriteString("name", SiteName);
        json.WriteString("url", SiteUrl ?? Origin);
        json.WriteString("ssl_url", SiteUrl ?? Origin);
        json.WriteString("admin_url", $"{Origin}/admin");
        json.WriteString("account_id", "a1");
        json.WriteString("account_slug", "practice");
        json.WriteStartObject("build_settings");
        if (RepoBranch is not null) json.WriteString("repo_branch", RepoBranch);
        json.WriteEndObject();
        if (Domain is not null) json.WriteString("custom_domain", Domain);
        if (Published is { } published)
        {
            json.WritePropertyName("published_deploy");
            published.Write(json, Origin, SiteUrl ?? Origin);
        }
        json.WriteEndObject();
    }

    private void WriteDeploys(Utf8JsonWriter json, string query)
    {
        var wanted = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]), StringComparer.Ordinal);
        int Number(string name, int otherwise) => wanted.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        var size = Math.Min(Number("per_page", 100), MostListed);
        var found = _deploys.Values.Where(deploy => !wanted.TryGetValue("branch", out var branch) || deploy.Branch == branch)
            .OrderByDescending(deploy => deploy.Id, StringComparer.Ordinal);
        json.WriteStartArray();
        foreach (var deploy in found.Skip((Number("page", 1) - 1) * size).Take(size)) deploy.Write(json, Origin, SiteUrl ?? Origin);
        json.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, FakeDeploy? deploy)
    {
        json.WriteStartArray();
        foreach (var (path, sha) in deploy?.Files ?? [])
        {
            json.WriteStartObject();
            json.WriteString("id", path);
            json.WriteString("path", path);
            json.WriteString("sha", sha);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static byte[] Problem(int code, string message) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"code\":{code},\"message\":\"{message}\"}}"));

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) write(json);
        return stream.ToArray();
    }
}
