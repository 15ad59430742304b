namespace Lantern.Benchmarks.Site;

/// <summary>All of Lantern's site but its articles.</summary>
internal static class LanternFrame
{
    private const string Settings = """
        title: Benchmark Practice
        url: https://benchmark.example
        language: en
        time-zone: America/New_York
        organisation:
          name: Benchmark Practice
          legal-name: Benchmark Practice, LLC
          email: hello@benchmark.example
          phone: "202-555-0134"
        contact:
          phone: "202-555-0134"
        regions: [us]
        default-author: organisation
        disclaimer: standard
        crisis-line: us-988
        navigation:
          - { title: Articles, link: /articles/ }
          - { title: Topics, link: /topics/ }
          - { title: Our team, link: /people/ }
          - { title: About us, link: /about/ }
          - { title: Contact, link: /contact/ }

        """;

    private const string Line = """
        name: 988 Suicide & Crisis Lifeline
        region: us
        languages: [en, es]
        hours: 24/7
        channels:
          - { kind: call, value: "988" }
          - { kind: text, value: "988" }
          - { kind: chat, value: "988lifeline.org" }
          - { kind: relay, value: "711, then 988", dial: "711" }
        authority-url: https://988lifeline.org/
        source-read: 2026-11-20
        verified-on: 2026-11-20
        verified-by: eve-hill

        """;

    // The strip of every page leads to the list of other regions, so a site needs at least one of these.
    private const string OtherLine = """
        name: Samaritans
        region: gb
        languages: [en]
        hours: 24/7
        channels:
          - { kind: call, value: "116 123" }
        authority-url: https://www.samaritans.org/
        source-read: 2026-11-20
        verified-on: 2026-11-20
        verified-by: eve-hill

        """;

    public static IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("lantern/input/settings.yml", Settings);
        yield return ("lantern/input/crisis-lines/us-988.yml", Line);
        yield return ("lantern/input/redirects.yml", "- from: /category/*\n  to: /topics/:splat\n- from: /team\n  to: /people/\n");
        yield return ("lantern/input/regions/us.yml", "name: the US\nemergency: { value: \"911\", wording: \"In immediate danger, call 911.\" }\nlines: [us-988]\n");
        yield return ("lantern/input/crisis-lines/gb-samaritans.yml", OtherLine);
        yield return ("lantern/input/regions/gb.yml", "name: the UK\nemergency: { value: \"999\", wording: \"In immediate danger, call 999.\" }\nlines: [gb-samaritans]\n");
        yield return ("lantern/input/disclaimers/standard.md", $"---\nversion: 2026-03-02\n---\n\n{FrameText.Disclaimer}\n");
        yield return ("lantern/input/locations/main-office.md",
            "---\nname: Main office\naddress: |\n  100 Sample Street NW\n  Washington, DC 20036\nphone: \"202-555-0134\"\nhours: Monday to Friday, 8 am to 7 pm\n---\n\nA quiet building.\n");
        yield return ("lantern/input/calls-to-action/main-office.md",
            "---\ntitle: Get support at our main office\nlink: /contact/\nlocation: main-office\n---\n\nWe see people at our office and by video. Write or call to ask for a first appointment.\n");
        yield return ("lantern/input/pages/index.md",
            "---\ntitle: Benchmark Practice\ndescription: A made-up practice for a benchmark.\n---\n\nWe are a small group who believe that people get better in good company.\n");
        yield return ("lantern/input/pages/404.md", "---\ntitle: Page not found\n---\n\nThat page isn't here. You can go to the [home page](/).\n");
        foreach (var (key, title, text) in FrameText.Pages)
        {
            var health = key == "crisis" ? "health: true\n" : "";
            yield return ($"lantern/input/pages/{key}.md", $"---\ntitle: {title}\ndescription: {title}, in a few plain words.\n{health}---\n\n{text}\n");
        }
        foreach (var topic in Cast.Topics)
        {
            var tier = topic == Cast.HighTopic ? "high" : "standard";
            yield return ($"lantern/input/topics/{topic}.md",
                $"---\ntitle: {Cast.Name(topic, isPerson: false)}\ndescription: A short overview and all our articles.\ntier: {tier}\n---\n\n{FrameText.TopicText(topic)}\n");
        }
        foreach (var person in Cast.Authors.Concat(Cast.Reviewers))
        {
            var role = Cast.Authors.Contains(person) ? "author" : "reviewer";
            yield return ($"lantern/input/people/{person}.md",
                $"---\nname: {Cast.Name(person, isPerson: true)}\ncredentials: LPC\nroles: [{role}]\n---\n\n{FrameText.PersonText(person)}\n");
        }
    }
}
