using System.Collections.Concurrent;

namespace Lantern.Site.Api;

/// <summary>The newest day that the content of each file of the API bears. Thread-safe.</summary>
public sealed class ApiDays
{
    private readonly ConcurrentDictionary<string, DateOnly> _days = new(StringComparer.Ordinal);

    public void Note(string path, DateOnly? day)
    {
        if (day is { } known) _days[path] = known;
    }

    public DateOnly? Of(string path) => _days.TryGetValue(path, out var day) ? day : null;
}
