using static Lantern.Content.Shapes.ValueShape;

namespace Lantern.Content.Shapes;

/// <summary>All kinds of files of a site: the content contract (DESIGN.md section 3) as data, for editors and other programs.</summary>
/// <remarks>The binders decide; a test holds each list of keys here to the one that they know.</remarks>
public static partial class FileShapes
{
    private static readonly ValueShape Disclaimers = AtLeastOne(Name(SiteList.Disclaimers));
    private static readonly ValueShape Lines = AtLeastOne(Name(SiteList.CrisisLines));
    private static readonly ValueShape Authors = Some(Name(SiteList.People, "organisation"));

    public static IReadOnlyList<FileShape> All { get; } =
    [
        new("settings", "settings.yml", "What holds for the whole site.", Settings),
        new("article", "articles/**/*.md", "An article: these lines at its top, then the text.", Article),
        new("directory", "articles/**/_directory.yml", "What all articles of a folder and below have in common, unless they say otherwise.", Directory),
        new("page", "pages/**/*.md", "A page that is no article, such as one about the practice.", new MapShape("a page",
        [
            new("title", Text, "The title. It may have colons and quotation marks in it.", true),
            new("description", Text, "What the reader will find, in one sentence of up to 160 letters, for search engines."),
            new("health", Flag, "true: the page is about health, and shows its disclaimer and crisis lines as articles do."),
            new("draft", Flag, "true: the page is not on the site yet."),
            new("redirect-from", Some(Address), "Earlier addresses of the page, from which visitors are sent here."),
        ])),
        new("topic", "topics/*.md", "A topic that articles are filed under; its text stands on the page of the topic.", Topic),
        new("person", "people/*.md", "Somebody who writes or reviews; the text says who that is.", Person),
        new("location", "locations/*.md", "A place where people are seen; the text says how to find it.", new MapShape("a location",
        [
            new("name", Text, "What the place is called.", true),
            new("address", Text, "What stands on an envelope; several lines after a |.", true),
            new("phone", Text, "The telephone number, in quotation marks."),
            new("hours", Text, "When it is open."),
            new("access", Text, "How people get in who use a wheelchair, or who can't climb stairs."),
            new("booking-url", Web, "Where an appointment can be made."),
            new("map-url", Web, "Where a map is."),
        ])),
        new("call-to-action", "calls-to-action/*.md", "An invitation at the end of articles; its words are the text.", new MapShape("a call to action",
        [
            new("title", Text, "The heading.", true),
            new("link", Text, "Where it leads: an address of the site, or a web address."),
            new("location", Name(SiteList.Locations), "The place that it invites to: a file in locations/."),
        ])),
        new("disclaimer", "disclaimers/*.md", "A wording that says what an article can't replace; the wording is the text.", new MapShape("a disclaimer",
        [
            new("version", Date, "The day of this wording; a changed wording gets a new day.", true),
            new("languages", Some(Text), "The languages of the wording, such as en."),
        ])),
        new("region", "regions/*.yml", "A country with its emergency number and its crisis lines.", new MapShape("a region",
        [
            new("name", Text, "What the country is called in a sentence: the US.", true),
            new("emergency", new MapShape("an emergency number",
            [
                new("value", Text, "The one number to call, in quotation marks.", true),
                new("also", Some(Text), "Further numbers that the wording may name, in quotation marks."),
                new("wording", Text, "A sentence that names the number: In immediate danger, call 911."),
            ]), "The number for somebody in immediate danger.", true),
            new("lines", Some(Name(SiteList.CrisisLines)), "Its crisis lines in the order in which they are shown: files in crisis-lines/.", true),
        ])),
        new("crisis-line", "crisis-lines/*.yml", "A crisis line of the registry.", CrisisLine),
        new("announcement", "announcements/*.md", "A notice for the whole site, gone by itself; its words are the text.", new MapShape("an announcement",
        [
            new("from", Date, "The first day on which it is shown.", true),
            new("until", Date, "The last day on which it is shown.", true),
            new("level", Choice("info", "urgent"), "urgent for what people need to know today."),
        ])),
        new("redirects", "redirects.yml", "Old addresses and where they lead now.", List(new MapShape("a redirect",
        [
            new("from", Address, "The old address; with * at its end, or :name for a part of it, many of one form.", true),
            new("to", Text, "The new address, on this site or elsewhere; :splat stands for what * was.", true),
        ]))),
    ];
}
