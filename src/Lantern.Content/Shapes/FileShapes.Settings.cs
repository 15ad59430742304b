using Lantern.Content.Settings;
using static Lantern.Content.Shapes.ValueShape;

namespace Lantern.Content.Shapes;

/// <summary>The settings.</summary>
public static partial class FileShapes
{
    private static TextShape Colour => new("^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", "a colour such as #1f6f78, in quotation marks");

    private static MapShape Settings => new("the settings",
    [
        new("title", Text, "What the site is called.", true),
        new("url", new TextShape("^https?://[^/?#@ ]+/?$", "https:// and the name only, such as https://www.example.org"), "The address of the site.", true),
        new("language", Text, "The language of the site, such as en."),
        new("time-zone", Text, "The time zone that decides which day it is, such as America/New_York."),
        new("organisation", new MapShape("the organisation",
        [
            new("name", Text, "What the practice is called."),
            new("legal-name", Text, "What it is called in law."),
            new("email", Text, "Its email address."),
            new("phone", Text, "Its telephone number, in quotation marks."),
        ]), "The practice."),
        new("contact", new MapShape("the contact",
        [
            new("phone", Text, "The number that clients call, in quotation marks."),
            new("fax", Text, "The fax number, in quotation marks."),
            new("form-url", Web, "Where a form is, at the practice's own provider."),
            new("booking-url", Web, "Where an appointment can be made."),
            new("portal-url", Web, "Where clients sign in."),
            new("response-time", Text, "How soon somebody answers."),
        ]), "How clients reach the practice."),
        new("regions", AtLeastOne(Name(SiteList.Regions)), "The countries that the site is for, the first one first: files in regions/.", true),
        new("default-author", Name(SiteList.People, "organisation"), "Who wrote an article that does not say so."),
        new("disclaimer", Disclaimers, "The disclaimer of every article that has no other: files in disclaimers/.", true),
        new("crisis-line", Lines, "The crisis lines of every article that has no others: files in crisis-lines/.", true),
        new("navigation", List(new MapShape("an entry of the navigation",
        [
            new("title", Text, "The words of the link.", true),
            new("link", Text, "Where it leads.", true),
        ])), "The links at the top of every page."),
        new("palette", new MapShape("the palette", [.. Palette.Names.Select(colour => new FieldShape(colour.Name, Colour, colour.What))]), "The colours of the site; what is not here stays as the theme has it."),
        new("help", new MapShape("the look of help",
        [
            new("accent", Colour, "Buttons and edges of crisis lines, where they are to differ from the palette."),
            new("accent-dark", Colour, "The same, on devices that are set to dark."),
            new("corners", Choice([.. HelpStyle.AllCorners]), "How round boxes and buttons are; normal unless given."),
            new("spacing", Choice([.. HelpStyle.AllSpacings]), "The room within a box; normal unless given."),
            new("box", Choice([.. HelpStyle.AllBoxes]), "What marks a crisis line: a bar at its side, a frame, or its ground alone; bar unless given."),
        ]), "What may be chosen of how crisis strip, crisis lines and disclaimers look."),
        new("logo", Text, "The logo: /assets/name.svg for a file in assets/."),
        new("glossary", Some(Text), "Words that the glossary explains."),
        new("quick-exit-url", Web, "Where somebody is taken who leaves a page in haste."),
        new("policy", new MapShape("the policy",
        [
            new("verify-after-days", Number, "Days after which a crisis line is to be checked again; 90 unless given."),
            new("review-months", new MapShape("the months between reviews",
            [
                new("low", Number, "For topics of the tier low; 24 unless given."),
                new("standard", Number, "For topics of the tier standard; 12 unless given."),
                new("high", Number, "For topics of the tier high; 6 unless given."),
            ]), "Months after which an article is to be reviewed again."),
            new("reviewers", new MapShape("who reviews which tier",
            [
                new("low", AtLeastOne(Name(SiteList.People)), "Who may review topics of the tier low."),
                new("standard", AtLeastOne(Name(SiteList.People)), "Who may review topics of the tier standard."),
                new("high", AtLeastOne(Name(SiteList.People)), "Who may review topics of the tier high."),
            ]), "Who may review articles of a tier; every reviewer unless given."),
            new("source-years", Number, "Years after which a source counts as old; 10 unless given."),
            new("self-review", Flag, "true: an author may review an article, as in a practice of one; then no review is claimed."),
            new("readability", Either(Choice("none"), Number), "The highest school grade (Flesch-Kincaid) that an article may have; none unless given."),
        ]), "What the practice asks of its own content."),
        new("netlify", new MapShape("the host's data",
        [
            new("site-id", Text, "The site's number at Netlify; no secret."),
        ]), "Where the site is published."),
    ]);
}
