using System.Collections.Immutable;
using static Lantern.Content.Shapes.ValueShape;

namespace Lantern.Content.Shapes;

/// <summary>Articles, and what stands around them.</summary>
public static partial class FileShapes
{
    private static MapShape Article => new("an article",
    [
        new("title", Text, "The title. It may have colons and quotation marks in it.", true),
        new("topic", Name(SiteList.Topics), "The topic that the article is filed under: a file in topics/.", true),
        new("also", Some(Name(SiteList.Topics)), "Further topics."),
        new("description", Text, "What the reader will find, in one sentence of up to 160 letters."),
        new("author", Authors, "Who wrote it: files in people/, or organisation for the practice."),
        new("reviewer", Name(SiteList.Reviewers), "The clinician who reviewed it: a file in people/ with the role reviewer."),
        new("published", Date, "The day on which it goes live. Without this line it is a draft; a day to come is scheduled."),
        new("updated", Date, "The day on which its content last changed."),
        new("reviewed", Date, "The day on which the reviewer last read it."),
        new("reviewed-hash", Text, "Stands for the text that was reviewed; written by the sign-off."),
        new("review-by", Date, "The day by which it is reviewed again; it follows from the topic unless it is given."),
        new("expires", Date, "From that day on the article is taken down."),
        new("withdrawn", Flag, "true: the article is taken down now; its page says so and shows the crisis lines."),
        new("draft", Flag, "true: the article is not on the site yet."),
        new("slug", Text, "The last part of its address, where it shall not follow from the name of the file."),
        new("disclaimer", Either(Name(SiteList.Disclaimers), new ListShape(Name(SiteList.Disclaimers), IsFilled: true), new MapShape("a disclaimer in an article",
        [
            new("text", Text, "The wording, of at least 40 letters.", true),
        ])), "The disclaimer, where it is another than that of the folder, the topic or the settings."),
        new("crisis-line", Either(Name(SiteList.CrisisLines), new ListShape(Name(SiteList.CrisisLines), IsFilled: true), LineInArticle), "The crisis line, where it is another than that of the folder, the topic or the settings."),
        new("call-to-action", Name(SiteList.CallsToAction), "The invitation at its end: a file in calls-to-action/."),
        new("image", new MapShape("a picture",
        [
            new("src", Text, "The picture: /assets/name.jpg for a file in assets/.", true),
            new("alt", Text, "What can be seen, for people who can't see it."),
            new("credit", Text, "Who made it."),
            new("decorative", Flag, "true: the picture says nothing, and needs no description."),
        ]), "The picture of the article."),
        new("sources", List(new MapShape("a source", Source(needsKey: true))), "What the text cites, each as [^key] in it."),
        new("further-reading", List(new MapShape("an item of further reading", Source(needsKey: false))), "What a reader may go on with."),
        new("redirect-from", Some(Address), "Earlier addresses of the article, from which visitors are sent here."),
        new("waivers", List(new MapShape("a waiver",
        [
            new("rule", Text, "The rule that is not to speak here.", true),
            new("reason", Text, "Why not.", true),
            new("by", Text, "Who decided that.", true),
            new("until", Date, "The last day on which it holds."),
        ])), "Rules that are not to speak in this article."),
        new("featured", Flag, "true: the article is shown on the home page."),
        new("series", new MapShape("a series",
        [
            new("key", Text, "A name for the series, the same in each of its articles.", true),
            new("part", Number, "Which part this is, from 1.", true),
        ]), "The series that it is a part of."),
        new("share", Choice("open", "closed"), "Whether the page offers to be shared; otherwise the topic decides."),
    ]);

    private static MapShape Directory => new("a _directory.yml",
    [
        new("author", Authors, "Who wrote the articles of this folder."),
        new("reviewer", Name(SiteList.Reviewers), "Who reviewed them."),
        new("disclaimer", Disclaimers, "Their disclaimer."),
        new("crisis-line", Lines, "Their crisis line."),
    ]);

    private static MapShape Topic => new("a topic",
    [
        new("title", Text, "What the topic is called.", true),
        new("description", Text, "What it is, in one sentence.", true),
        new("synonyms", Some(Text), "Other words that people search for."),
        new("tier", Choice("low", "standard", "high"), "How much can go wrong for a reader; it decides how often articles are reviewed, and where the crisis lines stand."),
        new("about", new MapShape("what a topic is about",
        [
            new("type", Choice("condition", "therapy"), "Which of the two.", true),
            new("name", Text, "The name that clinicians use.", true),
            new("code", Text, "Its code in ICD-11 or ICD-10."),
        ]), "The condition or therapy, for search engines."),
        new("disclaimer", Disclaimers, "The disclaimer of its articles, where it is another than that of the settings."),
        new("crisis-line", Lines, "The crisis lines of its articles, where they are others than those of the settings."),
        new("share", Choice("open", "closed"), "Whether its pages offer to be shared."),
        new("quick-exit", Flag, "true: its pages have a way to leave at once."),
    ]);

    private static MapShape Person => new("a person",
    [
        new("name", Text, "The name.", true),
        new("credentials", Text, "The letters after the name, such as LCSW."),
        new("roles", Some(Choice("author", "reviewer")), "What the person does for the site."),
        new("licences", List(new MapShape("a licence",
        [
            new("title", Text, "What the licence allows somebody to be called.", true),
            new("number", Text, "Its number, in quotation marks."),
            new("jurisdiction", Text, "Where it holds."),
            new("expires", Date, "The last day on which it holds."),
        ])), "Licences to practise."),
        new("photo", Text, "A picture: /assets/name.jpg for a file in assets/."),
        new("github", Text, "The person's name on GitHub."),
        new("left", Date, "The day on which the person left the practice."),
    ]);

    private static ImmutableArray<FieldShape> Source(bool needsKey) =>
    [
        new("key", Text, "A short name for it, to cite it by.", needsKey),
        new("title", Text, "The title, with its authors.", true),
        new("url", Web, "Where it can be read."),
        new("doi", new TextShape(@"^10\.", "a DOI, which begins with 10."), "Its DOI, without an address in front of it."),
        new("year", Number, "The year in which it appeared."),
    ];
}
