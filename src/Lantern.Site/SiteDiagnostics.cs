using Lantern.Diagnostics;

namespace Lantern.Site;

/// <summary>Findings about the site as a whole: LN8xxx.</summary>
public static partial class SiteDiagnostics
{
    public static readonly DiagnosticDescriptor BrokenLink = new(
        "LN8001", "A link to nothing", "there is no page or file '{0}'", Severity.Error,
        "write the path of a file from here, such as ../anxiety/panic-attacks.md, an address of the site, such as /crisis/, or a web address with https://");

    public static readonly DiagnosticDescriptor BrokenFragment = new(
        "LN8002", "A link to a heading that is not there", "{1} has no heading '#{0}'", Severity.Error, "{2}");

    public static readonly DiagnosticDescriptor LinkToHidden = new(
        "LN8003", "A link to an unpublished article", "{0} is {1}, so visitors would find nothing there", Severity.Error,
        "remove the link, or publish the other article first");

    public static readonly DiagnosticDescriptor LinkToWithdrawn = new(
        "LN8004", "A link to a withdrawn article", "{0} is withdrawn; its page only says that it was taken down", Severity.Warning, "remove the link, or lead to another article");

    public static readonly DiagnosticDescriptor UnknownAsset = new(
        "LN8005", "A picture or download that is not there", "there is no file '{0}'", Severity.Error, "pictures and downloads are the files in input/assets/");

    public static readonly DiagnosticDescriptor BrokenOutputLink = new(
        "LN8006", "A page leads nowhere", "the page {0} leads to '{1}', which is not in the finished site", Severity.Error,
        "correct the link where it is made: in the template, in the navigation of input/settings.yml or in a data file");

    public static readonly DiagnosticDescriptor StaleCrisisNumber = new(
        "LN8007", "A number that is not the crisis line's", "'{0}' is not a number of '{1}'; the page shows '{2}' instead", Severity.Warning,
        "write the link as [{2}](crisis:{1}), or leave the brackets empty: [](crisis:{1})");

    public static readonly DiagnosticDescriptor PageAsAsset = new(
        "LN8008", "A file that may not be a download", "this is a web page, a style sheet or a script, which would be published without a check", Severity.Error,
        "make a page an article in Markdown, or a PDF; style sheets and scripts belong in theme/");

    public static readonly DiagnosticDescriptor DrawingAsProgram = new(
        "LN8018", "A drawing that does more than show", "this drawing can't be published: {0}", Severity.Error, "save it as a plain SVG file or as a PNG");

    public static readonly DiagnosticDescriptor MissingWord = new(
        "LN8009", "A word of the interface is missing", "the language '{1}' lacks {0}", Severity.Error, "add lines such as '{2}: …' to theme/strings/{1}.yml; the built-in theme/strings/en.yml has all of them");

    public static readonly DiagnosticDescriptor UnknownLanguage = new(
        "LN8010", "A language without words", "there are no interface words for the language '{0}'", Severity.Error, "add the file theme/strings/{0}.yml, or choose one of: {1}");

    public static readonly DiagnosticDescriptor NavigationUnsafe = new(
        "LN8011", "An address that is not allowed", "'{0}' can't be linked to", Severity.Error, "write an address of the site, such as /contact/, or a web address with https://");

    public static readonly DiagnosticDescriptor MoreOfTheSame = new(
        "LN8012", "The same finding on more pages", "more findings of {1} are not listed here: {0}", Severity.Error, "mend the first ones; the cause is the same");

    public static readonly DiagnosticDescriptor UnverifiedNumber = new(
        "LN8013", "A number that nobody has verified", "nobody has verified the numbers of '{1}', a line of another region; the page shows '{2}' in place of '{0}'", Severity.Warning,
        "write the line's name as the words of the link, or have its number verified");

    public static readonly DiagnosticDescriptor EmptyWord = new(
        "LN8014", "A word of the interface is empty", "'{0}' has no words", Severity.Error, "write the words; the built-in theme/strings/en.yml has: {1}");

    public static readonly DiagnosticDescriptor UnknownPlace = new(
        "LN8015", "A place that is never filled", "nothing fills the place '{{{0}}}' of '{1}', so visitors would read it as it is", Severity.Error, "the places of '{1}' are: {2}");

    public static readonly DiagnosticDescriptor MissingPlace = new(
        "LN8016", "The crisis strip lacks a place", "'{1}' has to have the place '{{{0}}}', which is filled from the registry", Severity.Error, "the built-in theme/strings/en.yml has: {2}");

    public static readonly DiagnosticDescriptor UnknownWord = new(
        "LN8017", "A word that nothing shows", "no template and no page shows the word '{0}'", Severity.Warning, "the words of the interface are listed in theme/README.md; remove the line, or use it in a template as strings.{0}");

    public static readonly DiagnosticDescriptor RedirectCircle = new(
        "LN8030", "Redirects that lead in a circle", "whoever asks for {0} would be sent on and on", Severity.Error, "let the last of these redirects lead to a page, or remove one of them");

    public static readonly DiagnosticDescriptor RedirectToNothing = new(
        "LN8031", "Redirects to nothing", "there is no page or file of the form '{0}'", Severity.Error, "correct the new address, such as /topics/:splat or /articles/:title/");

    public static readonly DiagnosticDescriptor OldUrlLost = new(
        "LN8032", "An old address that leads nowhere", "visitors of {0} would find {2}", Severity.Warning, "{1}");

    public static readonly DiagnosticDescriptor OldUrlStrange = new(
        "LN8033", "A line that is no address", "{0} no address", Severity.Warning, "write one on each line, from the start of the site, such as /blog/panic/, or with https://; lines that begin with # are notes");

    public static readonly DiagnosticDescriptor OldUrlsUnreadable = new(
        "LN8034", "A list of old addresses that can't be read", "no addresses could be read from this file: {0}", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor PageGone = new(
        "LN8035", "A page that is gone", "{0} was published and is not there any more, so its visitors would find nothing", Severity.Warning, "{1}");

    public static readonly DiagnosticDescriptor PictureBroken = new(
        "LN8045", "A picture that can't be read", "this picture can't be read: {0}", Severity.Error,
        "open it in a picture program and save it again as JPEG (photos) or PNG (drawings), or take it from where it came from once more");

    public static readonly DiagnosticDescriptor PictureTooLarge = new(
        "LN8046", "A picture that is too large", "this picture is {0} pixels large, more than 50 million", Severity.Error, "save it at a width of 2000 pixels or so; pages show at most 1440");

    public static readonly DiagnosticDescriptor PictureMislabelled = new(
        "LN8047", "A picture with the wrong ending", "this is a {0} picture, but its name ends in '{1}'", Severity.Error, "rename the file to {2}, here and where it is named");

    public static readonly DiagnosticDescriptor PictureKindUnknown = new(
        "LN8048", "A picture that browsers don't show", "this is a {0} picture, which most browsers can't show", Severity.Error,
        "save it as JPEG; phones send JPEG when a photo is mailed or exported, and iPhones take JPEG with Settings, Camera, Formats, Most Compatible");

    public static readonly DiagnosticDescriptor PictureMoves = new(
        "LN8049", "A picture that moves", "this {0} picture is a film of several pictures", Severity.Error, "save one of them, or save it as GIF");

    public static readonly DiagnosticDescriptor NoPictureLibrary = new(
        "LN8050", "Pictures can't be made ready", "the library that makes pictures smaller, and takes out where they were taken, is not there: {0}", Severity.Error,
        "keep the file libvips beside the program lantern, as in its download");

    public static readonly DiagnosticDescriptor UnknownThemeFile = new(
        "LN8051", "A style sheet that asks for a file that is not there", "the theme has no file '{0}'", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor PoorContrast = new(
        "LN8052", "Colours that can't be read well", "with '{0}', {1} would be {2} on {3}, a contrast of {4} to 1; at least {5} to 1 is needed", Severity.Error, "{6}");

    public static readonly DiagnosticDescriptor NoSearchProgram = new(
        "LN8060", "The site has no search", "visitors can't search the site, because the program that makes the index was not found", Severity.Suggestion,
        "install Node.js from https://nodejs.org and run 'npm ci' in the site's folder; until then the search page offers the topics and all articles from A to Z");

    public static readonly DiagnosticDescriptor SearchFailed = new(
        "LN8061", "The search index could not be made", "visitors can't search the site this time, because making the index failed: {0}", Severity.Warning,
        "build again; if it stays, delete the folder .lantern/cache/search and run 'npm ci'; everything else was published");

    public static readonly DiagnosticDescriptor NoCrisisWordsFor = new(
        "LN8062", "No crisis words in the site's language", "there is no list of crisis words for the language '{0}', so the search knows the English ones only", Severity.Warning,
        "write theme/crisis-words/{0}.yml; the built-in theme/crisis-words/en.yml shows how");

    public static readonly DiagnosticDescriptor PartOfHelp = new(
        "LN8063", "A part of help that a theme can't change", "{0} is not used: crisis strip, crisis lines and disclaimers are made by Lantern alone", Severity.Warning,
        "remove this file; colour, corners, spacing and box of crisis lines are chosen in settings.yml, under help:");

    public static readonly DiagnosticDescriptor Held = new(
        "LN8070", "An article is held back", "this article has {0}, so {1} (--hold)", Severity.Warning, "put the errors right and build again without --hold");

    public static readonly DiagnosticDescriptor UnusableAsset = new(
        "LN8071", "A picture or download that can't be published", "the file '{0}' is there, but it can't be published as it is", Severity.Error,
        "put right what is said of that file, or leave it out here");

    public static readonly DiagnosticDescriptor UnusedAssets = new(
        "LN8072", "Files that nothing uses", "nothing uses {0}, so visitors can't get at {1}", Severity.Suggestion,
        "link to it in a text; what visitors shall get at without a link, such as a printed leaflet, belongs in input/assets/public/");

    public static readonly DiagnosticDescriptor PreviewWithoutBanner = new(
        "LN1113", "A preview that does not say so", "pages of a preview do not say that they are one, since this layout leaves the banner away",
        Severity.Warning, "write {{% render 'partials/preview-banner' -%}} as the first line in <body>");

    public static IEnumerable<DiagnosticDescriptor> All =>
    [
        PreviewWithoutBanner, BrokenLink, BrokenFragment, LinkToHidden, LinkToWithdrawn, UnknownAsset, BrokenOutputLink, StaleCrisisNumber, PageAsAsset, MissingWord, UnknownLanguage,
        NavigationUnsafe, MoreOfTheSame, UnverifiedNumber, EmptyWord, UnknownPlace, MissingPlace, UnknownWord, DrawingAsProgram, RedirectCircle, RedirectToNothing, OldUrlLost, OldUrlStrange,
        OldUrlsUnreadable, PageGone, PictureBroken, PictureTooLarge, PictureMislabelled, PictureKindUnknown, PictureMoves, NoPictureLibrary, UnknownThemeFile, PoorContrast, NoSearchProgram, SearchFailed, NoCrisisWordsFor,
        PartOfHelp, Held, UnusableAsset, UnusedAssets, .. OfErasing,
    ];
}
