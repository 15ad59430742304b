namespace Lantern.Benchmarks.Site;

/// <summary>Words that both sites share outside their articles.</summary>
internal static class FrameText
{
    public const string Disclaimer = """
        This page gives general information. It is not a diagnosis and does not take the place of care from a professional who knows you.
        Reading it does not make you a client of this practice. If something here worries you, please talk to a doctor or a therapist.
        """;

    /// <summary>The plain pages: address, title, text.</summary>
    public static readonly IReadOnlyList<(string Key, string Title, string Text)> Pages =
    [
        ("about", "About us", "We are a made-up practice for a benchmark.\n\n## How we work\n\nWe listen first, and we write in plain words."),
        ("contact", "Contact us", "Write to us or call us during office hours. We reply within two working days."),
        ("privacy", "Privacy", "This site sets no cookies and keeps nothing in your browser."),
        ("crisis", "Get help now", "You do not have to be in danger to contact a crisis line.\n\n## What happens when you call\n\nA person answers and listens."),
    ];

    public static string TopicText(string topic) =>
        $"This is a short overview of {Cast.Name(topic, isPerson: false).ToLowerInvariant()}. It is a subject that many people would like to read about.\n\nAsk for help when things get harder and stay hard.";

    public static string PersonText(string person) => $"{Cast.Name(person, isPerson: true)} works in the practice and likes short walks. This person is made up.";
}
