using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Pages;

/// <summary>A notice for the whole site, from one day until another. Read and checked here; it is shown by a later version.</summary>
public sealed record Announcement(string Path, string Key, DateOnly From, DateOnly Until, bool IsUrgent)
{
    /// <summary>Front matter → announcement; null and findings when it can't be one.</summary>
    public static Announcement? Bind(FrontMatterFile file, string key, DiagnosticBag diagnostics)
    {
        var map = new MapReader(file.Map, file.Source, diagnostics, "an announcement");
        var (from, until) = (map.Date("from"), map.Date("until"));
        foreach (var name in new[] { "from", "until" })
        {
            if (!map.Has(name)) diagnostics.Add(ContentDiagnostics.MissingKey.At(map.Location, name, map.What));
        }
        var level = map.Choice("level", "info", "urgent");
        map.Finish();
        return from is { } first && until is { } last ? new Announcement(file.Source.Path, key, first.Value, last.Value, level == "urgent") : null;
    }
}
