namespace Lantern.Site.Incremental;

/// <summary>The names of what a page can read: kind, colon, which one.</summary>
public static class Keys
{
    /// <summary>The settings file.</summary>
    public const string Settings = "settings:";

    /// <summary>The interface words.</summary>
    public const string Words = "words:";

    /// <summary>What every page shows around its own content: navigation, strip, footer, style sheets.</summary>
    public const string Frame = "frame:";

    /// <summary>The style sheets that the gate looks at.</summary>
    public const string Styles = "styles:";

    /// <summary>All numbers of the registry: what a number in the words of a link is held against.</summary>
    public const string Numbers = "numbers:";

    /// <summary>The order of the topics in lists.</summary>
    public const string Topics = "topics:";

    public const string Regions = "regions:";
    public const string Locations = "locations:";

    /// <summary>Every address of the site: what a near miss is looked for in.</summary>
    public const string Addresses = "addresses:";

    internal const string KindOfTop = "top:";
    internal const string KindOfText = "text:";
    internal const string KindOfArticle = "article:";
    internal const string KindOfCard = "card:";
    internal const string KindOfSummary = "summary:";
    internal const string KindOfRelated = "related:";
    internal const string KindOfSeries = "series:";
    internal const string KindOfTopic = "topic:";
    internal const string KindOfTopicCard = "topic-card:";
    internal const string KindOfTopicSafety = "topic-safety:";
    internal const string KindOfPerson = "person:";
    internal const string KindOfDisclaimer = "disclaimer:";
    internal const string KindOfLine = "crisis-line:";
    internal const string KindOfCall = "call-to-action:";
    internal const string KindOfPage = "page:";
    internal const string KindOfAsset = "asset:";
    internal const string KindOfAddress = "address:";
    internal const string KindOfFile = "file:";
    internal const string KindOfPlace = "place:";
    internal const string KindOfTemplate = "template:";

    /// <summary>Front matter as it is written.</summary>
    public static string Top(string path) => KindOfTop + path;

    /// <summary>The rendered body, with its holes.</summary>
    public static string Text(string path) => KindOfText + path;

    /// <summary>What follows for an article from its topic, its folder, the settings and the day.</summary>
    public static string Article(string path) => KindOfArticle + path;

    /// <summary>An article as lists show it.</summary>
    public static string Card(string path) => KindOfCard + path;

    /// <summary>An article as the lists of the API give it.</summary>
    public static string Summary(string path) => KindOfSummary + path;

    /// <summary>The articles that are in a series with one.</summary>
    public static string Series(string path) => KindOfSeries + path;

    public static string Related(string path) => KindOfRelated + path;

    /// <summary>A topic as its articles name it.</summary>
    public static string Topic(string key) => KindOfTopic + key;

    /// <summary>A topic as lists show it.</summary>
    public static string TopicCard(string key) => KindOfTopicCard + key;

    /// <summary>The disclaimers and crisis lines of a topic's own pages.</summary>
    public static string TopicSafety(string key) => KindOfTopicSafety + key;

    public static string Person(string key) => KindOfPerson + key;
    public static string Disclaimer(string key) => KindOfDisclaimer + key;
    public static string CrisisLine(string key) => KindOfLine + key;
    public static string CallToAction(string key) => KindOfCall + key;

    /// <summary>Whether there is a file of <c>pages/</c> for a route.</summary>
    public static string Page(string route) => KindOfPage + route;

    /// <summary>A picture or download.</summary>
    public static string Asset(string address) => KindOfAsset + address;

    /// <summary>What is at an address of the site.</summary>
    public static string Address(string url) => KindOfAddress + url;

    /// <summary>The page that a file makes.</summary>
    public static string File(string path) => KindOfFile + path;

    /// <summary>A place in a file that links lead to.</summary>
    public static string Place(string path, string id) => KindOfPlace + $"{path}#{id}";

    /// <summary>A template with all that it renders.</summary>
    public static string Template(string name) => KindOfTemplate + name;
}
