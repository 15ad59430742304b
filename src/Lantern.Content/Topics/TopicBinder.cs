using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Topics;

/// <summary>Front matter → <see cref="Topic"/>; null and findings when it can't be one.</summary>
public static class TopicBinder
{
    public static Topic? Bind(FrontMatterFile file, string key, DiagnosticBag diagnostics)
    {
        var map = new MapReader(file.Map, file.Source, diagnostics, "a topic");
        var (title, description) = (map.RequiredText("title"), map.RequiredText("description"));
        TopicAbout? about = null;
        if (map.Map("about", "what a topic is about") is { } inner)
        {
            var (type, name, code) = (inner.Choice("type", "condition", "therapy"), inner.RequiredText("name"), inner.Words("code"));
            if (!inner.Has("type")) diagnostics.Add(ContentDiagnostics.MissingKey.At(inner.Location, "type", inner.What));
            inner.Finish();
            if (type is not null && name is not null) about = new(type, name.Value.Value, code);
        }
        var topic = new Topic
        {
            Path = file.Source.Path,
            Key = key,
            Title = title?.Value ?? "",
            Description = description?.Value ?? "",
            Tier = map.Choice("tier", "low", "standard", "high") switch { "low" => Tier.Low, "high" => Tier.High, _ => Tier.Standard },
            Synonyms = [.. map.Texts("synonyms").Select(text => text.Value)],
            About = about,
            Disclaimers = map.Keys("disclaimer"),
            CrisisLines = map.Keys("crisis-line"),
            Share = map.Choice("share", "open", "closed"),
            QuickExit = map.IsSet("quick-exit") ? map.LocationOf("quick-exit") : null,
        };
        map.Finish();
        return title is null || description is null ? null : topic;
    }
}
