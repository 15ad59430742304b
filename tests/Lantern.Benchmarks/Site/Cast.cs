namespace Lantern.Benchmarks.Site;

/// <summary>The topics and people of the generated site.</summary>
internal static class Cast
{
    public const string HighTopic = "hard-hours";

    public static readonly IReadOnlyList<string> Topics =
    [
        "daily-rhythm", "rest-and-sleep", "worry", "low-mood", "relationships", "family-life", "work-and-study", "loss-and-change", "young-people", "later-life", "talking-therapy", HighTopic,
    ];

    public static readonly IReadOnlyList<string> Authors = ["ada-north", "ben-west", "cora-east", "dan-south"];

    public static readonly IReadOnlyList<string> Reviewers = ["eve-hill", "finn-lake"];

    /// <summary>"ada-north" as "Ada North", "low-mood" as "Low mood".</summary>
    public static string Name(string key, bool isPerson) =>
        string.Join(' ', key.Split('-').Select((word, at) => at == 0 || isPerson ? char.ToUpperInvariant(word[0]) + word[1..] : word));
}
