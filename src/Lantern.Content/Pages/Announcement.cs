using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Signs;

namespace Lantern.Content.Pages;

/// <summary>A notice for the whole site, from one day until another, both included. Its words are the text of its file.</summary>
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
        if (!VisibleLetters.Any(file.Body)) diagnostics.Add(ContentDiagnostics.EmptyAnnouncement.At(map.Location));
        if (from is not { } first || until is not { } last) return null;
        if (last.Value < first.Value) diagnostics.Add(ContentDiagnostics.AnnouncementEndsFirst.At(last.Location, DateText.Format(last.Value), DateText.Format(first.Value)));
        return new Announcement(file.Source.Path, key, first.Value, last.Value, level == "urgent");
    }

    /// <summary>True on the days on which visitors see it.</summary>
    public bool IsShownOn(DateOnly day) => From <= day && day <= Until;
}
