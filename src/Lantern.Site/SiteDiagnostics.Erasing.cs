using Lantern.Diagnostics;

namespace Lantern.Site;

/// <summary>Findings of <c>lantern erase</c>: LN808x.</summary>
public static partial class SiteDiagnostics
{
    public static readonly DiagnosticDescriptor EraseUnknown = new(
        "LN8080", "No page that could be erased", "there is no page at {0}, and there was none that the history of the site knows", Severity.Error,
        "write its address as it stands in the browser, or its file, such as input/articles/some-page.md");

    public static readonly DiagnosticDescriptor EraseUnreadable = new(
        "LN8081", "The site can't be read", "the settings or the theme can't be read, so nobody knows which page is meant", Severity.Error,
        "run 'lantern check' to see why; until that is put right, delete the file by hand, commit and push");

    public static readonly DiagnosticDescriptor EraseNeeded = new(
        "LN8082", "A page that every site has", "{0} is a page that every site has", Severity.Error,
        "take the words out of its file, commit, and deploy");

    public static readonly DiagnosticDescriptor EraseLinkStays = new(
        "LN8083", "A link to the erased page that a person has to change",
        "this link leads to the page that is to be erased, and is typed so that it can't be made plain words by itself", Severity.Error,
        "take the link out of the text by hand, commit that, and erase again. Nothing is deleted before");

    public static readonly DiagnosticDescriptor EraseUncommitted = new(
        "LN8084", "Changes that are in no commit yet",
        "this file leads to the page that is to be erased, and has changes that are in no commit, which would be committed with it", Severity.Error,
        "commit your changes or take them back with 'git checkout -- FILE', then erase again. Nothing is deleted before");

    public static readonly DiagnosticDescriptor ErasePictureStays = new(
        "LN8085", "A picture that stays", "the erased page shows this file, and so does {0}, so it stays", Severity.Warning,
        "take it out there too if it shows who it is about, then delete the file");

    public static readonly DiagnosticDescriptor EraseMention = new(
        "LN8086", "Words that may be about the erased page", "the title or an address of the erased page stands here too", Severity.Warning,
        "read it, and take out what tells who it is about");

    public static readonly DiagnosticDescriptor EraseNotCommitted = new(
        "LN8087", "The files are deleted and not committed", "git could not make the commit: {0}", Severity.Error,
        "put that right and run the same command again; it goes on from here");

    public static readonly DiagnosticDescriptor EraseNotPushed = new(
        "LN8088", "The commit is here only", "the commit could not be sent to {0}: {1}", Severity.Error,
        "until it is there, a run at the host of the repository publishes the page again. Run 'git pull --no-rebase', then the same command again");

    public static readonly DiagnosticDescriptor EraseNotBuilt = new(
        "LN8089", "The site can't be made without it yet",
        "the site has errors that keep it from being made, so nothing new can be published", Severity.Error,
        "the output folder was emptied, so that it holds nothing of the page. Put the errors right and run the same command again");

    private static IEnumerable<DiagnosticDescriptor> OfErasing =>
    [
        EraseUnknown, EraseUnreadable, EraseNeeded, EraseLinkStays, EraseUncommitted, ErasePictureStays, EraseMention, EraseNotCommitted,
        EraseNotPushed, EraseNotBuilt,
    ];
}
