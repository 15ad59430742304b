using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace Lantern.TestKit;

/// <summary>Serves a built folder on this machine as the CDN would: index files, 404.html, the headers of <c>_headers</c>, and the rules of <c>_redirects</c>.</summary>
/// <remarks>Its reading of both is its own on purpose: the product's is tested against it.</remarks>
public sealed class SiteServer : IDisposable
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8", [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml", [".png"] = "image/png", [".jpg"] = "image/jpeg", [".webp"] = "image/webp", [".avif"] = "image/avif", [".txt"] = "text/plain; charset=utf-8", [".xml"] = "application/xml",
    };

    private readonly string _folder;
    private readonly HttpListener _listener = new();
    private readonly List<string> _requests = [];

    public SiteServer(string folder)
    {
        _folder = folder;
        Url = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add($"{Url}/");
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public string Url { get; }

    /// <summary>The paths that were asked for, in order.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests) return [.. _requests];
        }
    }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                // A browser that takes its time with one file may not hold up the others.
                _ = Task.Run(() => TryAnswer(context));
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // Closed.
            }
        }
    }

    private void TryAnswer(HttpListenerContext context)
    {
        try
        {
            Answer(context);
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // A browser that went away.
            context.Response.Abort();
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        lock (_requests) _requests.Add(context.Request.Url.PathAndQuery);
        var file = Path.Combine(_folder, path.TrimStart('/'));
        if (Directory.Exists(file)) file = Path.Combine(file, "index.html");
        var response = context.Response;
        if (Redirect(path, context.Request.Url.Query.TrimStart('?').Split('&'), File.Exists(file)) is var (to, status))
        {
            response.StatusCode = status;
            if (status is >= 300 and < 400)
            {
                response.RedirectLocation = to;
                response.Close();
                return;
            }
            file = Path.Combine(_folder, to.TrimStart('/'));
        }
        if (!File.Exists(file) || !Path.GetFullPath(file).StartsWith(_folder, StringComparison.Ordinal))
        {
            response.StatusCode = 404;
            file = Path.Combine(_folder, "404.html");
        }
        response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
        foreach (var (pattern, name, value) in ReadHeaders(Path.Combine(_folder, "_headers")).Where(header => Matches(header.Path, path.Split('/'))))
        {
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)) response.ContentType = value;
            else response.AppendHeader(name, value);
        }
        var bytes = File.ReadAllBytes(file);
        if (response.ContentType.Contains("text", StringComparison.Ordinal) && context.Request.Headers["Accept-Encoding"]?.Contains("br", StringComparison.Ordinal) == true)
        {
            response.AppendHeader("Content-Encoding", "br");
            bytes = Compressed(bytes);
        }
        response.ContentLength64 = bytes.Length;
        response.OutputStream.Write(bytes);
        response.Close();
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(bytes);
        return target.ToArray();
    }

    /// <summary>Where the first rule that fits leads; a file is shown in its place where the rule has no <c>!</c>.</summary>
    private (string To, int Status)? Redirect(string path, string[] query, bool isFile)
    {
        var file = Path.Combine(_folder, "_redirects");
        // Read anew each time: what is served may be published while it is served.
        foreach (var rule in File.Exists(file) ? File.ReadLines(file).Select(line => line.Split(' ')) : [])
        {
            var (from, to, status) = (rule[0].Split('/', StringSplitOptions.RemoveEmptyEntries), rule[^2], rule[^1]);
            var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            if ((isFile && !status.EndsWith('!')) || !rule[1..^2].All(query.Contains)) continue;
            var isOpen = from.Length > 0 && from[^1] == "*";
            if (isOpen ? parts.Length < from.Length - 1 : parts.Length != from.Length) continue;
            if (from.Where((part, i) => part != "*" && !part.StartsWith(':') && part != parts[i]).Any()) continue;
            for (var i = 0; i < from.Length; i++)
            {
                if (from[i].StartsWith(':')) to = to.Replace(from[i], parts[i], StringComparison.Ordinal);
                else if (from[i] == "*") to = to.Replace(":splat", string.Join('/', parts[i..]), StringComparison.Ordinal);
            }
            return (to, int.Parse(status.TrimEnd('!'), System.Globalization.CultureInfo.InvariantCulture));
        }
        return null;
    }

    private static List<(string[] Path, string Name, string Value)> ReadHeaders(string file)
    {
        var headers = new List<(string[], string, string)>();
        string[] path = [];
        foreach (var line in File.Exists(file) ? File.ReadLines(file) : [])
        {
            if (line.StartsWith('/')) path = line.Trim().Split('/');
            else if (line.Split(':', 2) is [var name, var value] && !line.StartsWith('#')) headers.Add((path, name.Trim(), value.Trim()));
        }
        return headers;
    }

    /// <summary>A star takes the rest, a name after a colon takes one part.</summary>
    private static bool Matches(string[] pattern, string[] path)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == "*") return true;
            if (i >= path.Length || (pattern[i].StartsWith(':') ? path[i].Length == 0 : pattern[i] != path[i])) return false;
        }
        return pattern.Length == path.Length;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
