using System.Text.Json;
using Lantern.Browser.DevTools;

namespace Lantern.Browser.Looking;

/// <summary>Walks over a page with the Tab key, and says which links of the protected parts it does not reach, or reaches unseen.</summary>
internal static class KeyboardWalk
{
    private const int Batch = 25;

    private const int MostSteps = 400;

    public static async Task<IReadOnlyList<LookFault>> Take(Tab tab, CancellationToken cancellation)
    {
        using var json = JsonDocument.Parse(await tab.Evaluate("lantern.listen()", cancellation).ConfigureAwait(false));
        var links = json.RootElement.GetProperty("links").EnumerateArray()
            .Select(link => (Part: link.GetProperty("part").GetInt32(), Text: link.GetProperty("text").GetString()!,
            Suspect: link.GetProperty("suspect").GetInt32())).ToList();
        var most = Math.Min(MostSteps, json.RootElement.GetProperty("all").GetInt32() + Batch);
        var reached = new List<(int At, bool IsSeen, bool IsMarked)>();
        for (var steps = 0; steps < most && reached.Select(step => step.At).Distinct().Count() < links.Count; steps += Batch)
        {
            var last = Task.FromResult(default(JsonElement));
            for (var step = 0; step < Batch; step++)
            {
                await tab.Send("Input.dispatchKeyEvent", Parameters.Key("rawKeyDown"), cancellation).ConfigureAwait(false);
                last = await tab.Send("Input.dispatchKeyEvent", Parameters.Key("keyUp"), cancellation).ConfigureAwait(false);
            }
            try
            {
                await last.WaitAsync(DevToolsConnection.DefaultPatience, cancellation).ConfigureAwait(false);
            }
            catch (TimeoutException exception)
            {
                throw new BrowserException("the page does not take the Tab key any more", exception);
            }
            using var seen = JsonDocument.Parse(await tab.Evaluate("JSON.stringify(lantern.reached)", cancellation).ConfigureAwait(false));
            reached = [.. seen.RootElement.EnumerateArray()
                .Select(step => (step.GetProperty("at").GetInt32(), step.GetProperty("seen").GetBoolean(), step.GetProperty("marked").GetBoolean()))];
        }
        await tab.Evaluate("document.activeElement?.blur?.();''", cancellation).ConfigureAwait(false);
        return [.. Faults(links, reached)];
    }

    private static IEnumerable<LookFault> Faults(List<(int Part, string Text, int Suspect)> links, List<(int At, bool IsSeen, bool IsMarked)> reached)
    {
        var first = new Dictionary<int, int>();
        for (var step = 0; step < reached.Count; step++) first.TryAdd(reached[step].At, step);
        for (var at = 0; at < links.Count; at++)
        {
            string? seen = null;
            if (!first.TryGetValue(at, out var step)) seen = "never comes to it";
            else if (at > 0 && first.TryGetValue(at - 1, out var before) && before > step) seen = $"comes to it before '{links[at - 1].Text}'";
            else if (!reached[step].IsSeen) seen = "comes to it out of sight";
            else if (!reached[step].IsMarked) seen = "comes to it, and nothing shows where one is";
            if (seen is not null) yield return new LookFault("unreached", links[at].Part, links[at].Text, seen, links[at].Suspect);
        }
    }
}
