using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lantern.TestKit.Workflows;

/// <summary>GitHub's interface on this machine, for one repository: comments, issues, findings and starts of workflows. Thread-safe.</summary>
public sealed class FakeGitHub : IDisposable
{
    public const string Repository = "quiet-harbour/site";

    private readonly HttpListener _listener = new();
    private readonly Lock _gate = new();
    private readonly List<string> _requests = [];
    private int _last = 100;

    public FakeGitHub()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
        }
        _listener.Prefixes.Add($"{Url}/");
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public string Url { get; }

    /// <summary>The only key that is good.</summary>
    public string Token { get; } = $"token-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}";

    /// <summary>Comments by the number of what they are on, each with its id, author's kind and body.</summary>
    public List<(int On, int Id, string Kind, string Body)> Comments { get; } = [];

    public List<(int Number, string Title, string State, string Kind, string Body)> Issues { get; } = [];

    /// <summary>Method, path and body of each request that changes something.</summary>
    public IReadOnlyList<string> Changes
    {
        get
        {
            lock (_gate) return [.. _requests];
        }
    }

    public List<int> OpenPullRequests { get; } = [12];

    /// <summary>The host can't list what is open.</summary>
    public bool IsDown { get; set; }

    /// <summary>The host refuses findings, as for private repositories without that service.</summary>
    public bool RefusesFindings { get; set; }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var body = await reader.ReadToEndAsync();
                var (status, answer) = (403, (JsonNode?)new JsonObject { ["message"] = "Resource not accessible" });
                lock (_gate)
                {
                    if (context.Request.Headers["Authorization"] == $"token {Token}") (status, answer) = Answer(context.Request.HttpMethod, context.Request.Url!.AbsolutePath, body.Length > 0 ? JsonNode.Parse(body)!.AsObject() : []);
                }
                context.Response.StatusCode = status;
                context.Response.ContentType = "application/json; charset=utf-8";
                await using (var output = context.Response.OutputStream)
                {
                    if (answer is not null) await JsonSerializer.SerializeAsync(output, answer);
                }
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException)
            {
                // Closed.
            }
        }
    }

    private (int, JsonNode?) Answer(string method, string path, JsonObject body)
    {
        if (method != "GET") _requests.Add($"{method} {path} {body.ToJsonString()}");
        string Of(string name) => body[name]?.GetValue<string>() ?? "";
        var words = path.Trim('/').Split('/');
        if (string.Join('/', words.Take(3)) != $"repos/{Repository}") return (404, null);
        switch (method, words[3..])
        {
            case ("GET", ["issues", var number, "comments"]):
                return (200, new JsonArray([.. Comments.Where(comment => comment.On == int.Parse(number, CultureInfo.InvariantCulture)).Select(comment => new JsonObject { ["id"] = comment.Id, ["body"] = comment.Body, ["user"] = new JsonObject { ["type"] = comment.Kind } })]));
            case ("POST", ["issues", var number, "comments"]):
                Comments.Add((int.Parse(number, CultureInfo.InvariantCulture), ++_last, "Bot", Of("body")));
                return (201, new JsonObject { ["id"] = _last });
            case ("PATCH", ["issues", "comments", var id]):
                var comment = Comments.FindIndex(one => one.Id == int.Parse(id, CultureInfo.InvariantCulture));
                Comments[comment] = Comments[comment] with { Body = Of("body") };
                return (200, new JsonObject());
            case ("GET", ["issues"]):
                return (200, new JsonArray([.. Issues.Where(issue => issue.State == "open").Select(issue => new JsonObject { ["number"] = issue.Number, ["title"] = issue.Title, ["body"] = issue.Body, ["user"] = new JsonObject { ["type"] = issue.Kind } })]));
            case ("POST", ["issues"]):
                Issues.Add((++_last, Of("title"), "open", "Bot", Of("body")));
                return (201, new JsonObject { ["number"] = _last });
            case ("PATCH", ["issues", var number]):
                var issue = Issues.FindIndex(one => one.Number == int.Parse(number, CultureInfo.InvariantCulture));
                var (title, text, state) = (Of("title"), Of("body"), Of("state"));
                Issues[issue] = Issues[issue] with { Title = title.Length > 0 ? title : Issues[issue].Title, Body = text.Length > 0 ? text : Issues[issue].Body, State = state.Length > 0 ? state : Issues[issue].State };
                return (200, new JsonObject());
            case ("GET", ["pulls", var number]):
                return (200, new JsonObject { ["number"] = int.Parse(number, CultureInfo.InvariantCulture),
                    ["state"] = OpenPullRequests.Contains(int.Parse(number, CultureInfo.InvariantCulture)) ? "open" : "closed" });
            case ("GET", ["pulls"]):
                return IsDown ? (502, new JsonObject { ["message"] = "Server Error" })
                    : (200, new JsonArray([.. OpenPullRequests.Select(number => new JsonObject { ["number"] = number, ["state"] = "open" })]));
            case ("POST", ["code-scanning", "sarifs"]):
                return RefusesFindings ? (403, new JsonObject { ["message"] = "Advanced Security must be enabled" }) : (202, new JsonObject { ["id"] = "1" });
            case ("POST", ["actions", "workflows", _, "dispatches"]):
                return (204, null);
            default:
                return (404, new JsonObject { ["message"] = "Not Found" });
        }
    }
}
