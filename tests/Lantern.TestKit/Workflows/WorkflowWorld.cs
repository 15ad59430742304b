using System.Text.Json;

namespace Lantern.TestKit.Workflows;

/// <summary>What a workflow finds around it: the event, the repository at the host, secrets, and the host itself.</summary>
/// <param name="Remote">The repository at the host: a folder.</param>
/// <param name="GitHub">The host's interface.</param>
/// <param name="EventName">What happened: <c>push</c>, <c>pull_request</c>…</param>
/// <param name="Event">The event as the host gives it, as JSON.</param>
/// <param name="Sha">The commit that the run is about.</param>
/// <param name="Ref">Where that commit is.</param>
public sealed record WorkflowWorld(string Remote, FakeGitHub GitHub, string EventName, string Event, string Sha, string Ref)
{
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>();

    /// <summary>Variables of the machine besides those of every runner.</summary>
    public IReadOnlyDictionary<string, string> Machine { get; init; } = new Dictionary<string, string>();

    /// <summary>A value of the event: <c>pull_request.number</c>.</summary>
    public string? OfEvent(string path)
    {
        using var json = JsonDocument.Parse(Event);
        var node = json.RootElement;
        foreach (var name in path.Split('.'))
        {
            if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out node)) return null;
        }
        return node.ValueKind == JsonValueKind.String ? node.GetString() : node.GetRawText();
    }
}
