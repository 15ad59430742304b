namespace Lantern.Benchmarks.Site;

/// <summary>All of Hugo's content but its articles; configuration and layouts lie in <c>Site/hugo/</c>.</summary>
internal static class HugoFrame
{
    public static IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("hugo/content/_index.md",
            "---\ntitle: Benchmark Practice\ndescription: A made-up practice for a benchmark.\n---\n\nWe are a small group who believe that people get better in good company.\n");
        yield return ("hugo/content/articles/_index.md", "---\ntitle: Articles\ncascade: { outputs: [html, json] }\noutputs: [html]\n---\n");
        yield return ("hugo/content/topics/_index.md", "---\ntitle: Topics\n---\n");
        yield return ("hugo/content/people/_index.md", "---\ntitle: Our team\n---\n");
        yield return ("hugo/content/locations/_index.md", "---\ntitle: Locations\n_build: { render: never }\n---\n");
        yield return ("hugo/content/locations/main-office.md", "---\ntitle: Main office\ndescription: A quiet building.\n---\n\nA quiet building.\n");
        foreach (var (key, title, text) in FrameText.Pages)
        {
            var health = key == "crisis" ? "health: true\n" : "";
            yield return ($"hugo/content/{key}.md", $"---\ntitle: {title}\ndescription: {title}, in a few plain words.\n{health}---\n\n{text}\n");
        }
        foreach (var topic in Cast.Topics)
        {
            var first = topic == Cast.HighTopic ? "crisisFirst: true\n" : "";
            yield return ($"hugo/content/topics/{topic}/_index.md",
                $"---\ntitle: {Cast.Name(topic, isPerson: false)}\ndescription: A short overview and all our articles.\noutputs: [html, rss]\n{first}---\n\n{FrameText.TopicText(topic)}\n");
            yield return ($"hugo/data/topics/{topic}.yaml", $"name: {Cast.Name(topic, isPerson: false)}\n");
        }
        foreach (var person in Cast.Authors.Concat(Cast.Reviewers))
        {
            var role = Cast.Authors.Contains(person) ? "Writes for this site" : "Reviews articles for this site";
            yield return ($"hugo/content/people/{person}/_index.md",
                $"---\ntitle: {Cast.Name(person, isPerson: true)}\ncredentials: LPC\nrole: {role}\n---\n\n{FrameText.PersonText(person)}\n");
            yield return ($"hugo/data/people/{person}.yaml", $"name: {Cast.Name(person, isPerson: true)}\ncredentials: LPC\n");
        }
    }
}
