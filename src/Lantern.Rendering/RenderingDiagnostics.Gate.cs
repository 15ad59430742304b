using Lantern.Diagnostics;

namespace Lantern.Rendering;

public static partial class RenderingDiagnostics
{
    public static readonly DiagnosticDescriptor SheetNotFirst = new(
        "LN7080", "Another style comes before the site's own sheet", "{0}: Lantern's link to the style sheet is not the first style of the page", Severity.Error,
        "begin theme/layout.liquid with <!doctype html>, <html lang=…> and <head>, and write no <style> and no <link rel=\"stylesheet\"> before <head>: Lantern "
        + "puts the site's one sheet first in it");

    public static readonly DiagnosticDescriptor StripInside = new(
        "LN7081", "The crisis strip stands inside something", "{0}: the crisis strip does not stand directly in <body>", Severity.Error,
        "remove the strip from theme/layout.liquid: Lantern writes it itself, at the top of every page");

    public static readonly DiagnosticDescriptor FrameMissing = new(
        "LN7082", "The frame of the page is missing", "{0}: the page has not the one frame that Lantern puts around what a layout gives", Severity.Error,
        "theme/layout.liquid needs one <head>, one <body> and its end </body>, and no element with the class \"page-frame\"");

    public static readonly DiagnosticDescriptor ForeignMarkup = new(
        "LN7083", "Something in help that does not belong there", "{0}: {1} holds {2}", Severity.Error,
        "in crisis strip, crisis lines and disclaimers stand words and links alone; write lists, strong words and links in a disclaimer's Markdown, and leave "
        + "strip and crisis lines to Lantern");

    public static readonly DiagnosticDescriptor RefusedAtRule = new(
        "LN7084", "A rule that can take help off the page or the paper", "@{0} can take away what must be seen: {1}", Severity.Error,
        "in @page, write margins of up to 3 cm and a size by its name (A4, letter, landscape); leave @view-transition out");

    public static readonly DiagnosticDescriptor WithoutEffect = new(
        "LN7085", "A style for the whole page that has no effect", "this has no effect: {0}", Severity.Warning,
        "write it for .page-frame, which Lantern puts around all below the crisis strip; the size of text goes on body, and rem is the size that visitors chose");

    public static readonly DiagnosticDescriptor NumberByStyle = new(
        "LN7086", "A style that writes a number", "this writes digits onto pages, which could be taken for a number to call: {0}", Severity.Error,
        "write numbers in the text of a page; a style may write signs and words");

    public static readonly DiagnosticDescriptor WideScrollBar = new(
        "LN7087", "A scroll bar that takes the room of the page", "scroll bars can become so wide that help does not fit beside them: {0}", Severity.Error,
        "write a width of up to 24 pixels, or leave scroll bars to the visitor's own device");

    public static readonly DiagnosticDescriptor PageOrder = new(
        "LN7001", "The parts of the page stand in another order", "{0}: the page should have {1}, but has {2}", Severity.Error,
        "in theme/layout.liquid, let <body> hold <header>, <main> and <footer>, in this order and with nothing else beside them; skip link and crisis strip "
        + "Lantern writes itself");

    public static readonly DiagnosticDescriptor SkipLink = new(
        "LN7002", "The link that skips to the content is missing", "{0}: the page does not begin with a working link to its content", Severity.Error,
        "in theme/layout.liquid, begin <body> with a link that has words, such as <a class=\"skip-link\" href=\"#page:main\">Skip to the text</a>, and give <main> that id");

    public static readonly DiagnosticDescriptor StripMissing = new(
        "LN7003", "The crisis strip is missing", "{0}: the page has no crisis strip", Severity.Error,
        "let theme/layout.liquid have one <head>, one <body> and its end </body>: Lantern writes the strip itself, at the top of <body>");

    public static readonly DiagnosticDescriptor StripTwice = new(
        "LN7004", "The crisis strip is there more than once", "{0}: the page has {1} crisis strips", Severity.Error, "remove the strip from theme/layout.liquid and its partials: Lantern writes it itself");

    public static readonly DiagnosticDescriptor StripWords = new(
        "LN7005", "The crisis strip has other words", "{0}: the crisis strip does not have its registered words; it reads \"{1}\"", Severity.Error,
        "remove what theme/layout.liquid writes of a strip: Lantern writes it itself, in the words of theme/strings/");

    public static readonly DiagnosticDescriptor StripLinks = new(
        "LN7006", "The crisis strip has other links", "{0}: the crisis strip has {1} where it should have {2}", Severity.Error,
        "remove what theme/layout.liquid writes of a strip: Lantern writes it itself, each number with its own link");

    public static readonly DiagnosticDescriptor DisclaimerMissing = new(
        "LN7007", "The disclaimer is missing", "{0}: the page does not show the disclaimer '{1}'", Severity.Error,
        "print the disclaimers at the end of the article in the template, each in <section class=\"disclaimer\" data-disclaimer=\"…\">");

    public static readonly DiagnosticDescriptor DisclaimerTwice = new(
        "LN7008", "The disclaimer is there more than once", "{0}: the page shows the disclaimer '{1}' {2} times", Severity.Error, "print each disclaimer once in the template");

    public static readonly DiagnosticDescriptor DisclaimerUnexpected = new(
        "LN7009", "A disclaimer that does not belong here", "{0}: the page shows the disclaimer '{1}', which it is not meant to have", Severity.Error,
        "print only the disclaimers that the page is given; don't write one into the template");

    public static readonly DiagnosticDescriptor DisclaimerOrder = new(
        "LN7010", "The disclaimers stand in another order", "{0}: the disclaimers should come in the order {1}", Severity.Error, "print the disclaimers in the order in which they are given");

    public static readonly DiagnosticDescriptor DisclaimerWords = new(
        "LN7011", "The disclaimer has other words", "{0}: the disclaimer '{1}' does not have its registered words; it reads \"{2}\"", Severity.Error,
        "print its wording in the template just as it is given; a heading of the theme's own stands outside the section");

    public static readonly DiagnosticDescriptor DisclaimerOutside = new(
        "LN7012", "The disclaimer stands outside the content", "{0}: the disclaimer '{1}' does not stand in <main>", Severity.Error, "move it into <main> in the template");

    public static readonly DiagnosticDescriptor DisclaimerNotLast = new(
        "LN7013", "The disclaimer is not the last thing", "{0}: after the last disclaimer the {1} goes on with \"{2}\"", Severity.Error,
        "in the template, print the disclaimers last in <article> (without one, last in <main>)");

    public static readonly DiagnosticDescriptor CrisisLineMissing = new(
        "LN7014", "The crisis block is missing", "{0}: the page does not show the crisis line '{1}'", Severity.Error,
        "print the crisis blocks in the template after the lead or after the text, as 'safety.after_lead' says, each in <section class=\"crisis-line\" data-crisis-line=\"…\">");

    public static readonly DiagnosticDescriptor CrisisLineTwice = new(
        "LN7015", "The crisis block is there more than once", "{0}: the page shows the crisis line '{1}' {2} times", Severity.Error,
        "print each crisis block once in the template: after the lead or after the text, as 'safety.after_lead' says");

    public static readonly DiagnosticDescriptor CrisisLineUnexpected = new(
        "LN7016", "A crisis block that does not belong here", "{0}: the page shows the crisis line '{1}', which it is not meant to have", Severity.Error,
        "print only the crisis lines that the page is given; don't write one into the template");

    public static readonly DiagnosticDescriptor CrisisLineOrder = new(
        "LN7017", "The crisis blocks stand in another order", "{0}: the crisis lines should come in the order {1}", Severity.Error, "print the crisis lines in the order in which they are given");

    public static readonly DiagnosticDescriptor CrisisLineWords = new(
        "LN7018", "The crisis block has other words", "{0}: the crisis line '{1}' does not have its registered words; it reads \"{2}\"", Severity.Error,
        "print the block in the template just as it is given, with nothing added and nothing left out");

    public static readonly DiagnosticDescriptor CrisisLineLink = new(
        "LN7019", "A link of the crisis block is missing", "{0}: the crisis line '{1}' {2}", Severity.Error,
        "print every way to call, text, chat or write as a link, with the registered words and in the given order");

    public static readonly DiagnosticDescriptor CrisisLineOutside = new(
        "LN7020", "The crisis block stands outside the content", "{0}: the crisis line '{1}' does not stand in <main>", Severity.Error, "move it into <main> in the template");

    public static readonly DiagnosticDescriptor CrisisLinePlace = new(
        "LN7021", "The crisis block stands in another place", "{0}: the crisis line '{1}' should stand {2}", Severity.Error,
        "move it in the template, as 'safety.after_lead' says; the text of the page is the element with the class \"body\"");

    public static readonly DiagnosticDescriptor HiddenByMarkup = new(
        "LN7022", "Something that must be seen is hidden", "{0}: {1} is hidden by {2}", Severity.Error, "remove that from the template");

    public static readonly DiagnosticDescriptor HiddenByStyle = new(
        "LN7023", "A style can hide something that must be seen", "{0}: {1} can be hidden by the style {2}", Severity.Error,
        "change the selector of this rule so that it can't match that element, or remove the declaration; print and small screens count as well");

    public static readonly DiagnosticDescriptor UncheckableSelector = new(
        "LN7024", "A rule that hides can't be checked", "the selector '{0}' can't be read, and its rule hides something ({1})", Severity.Error,
        "write it with classes and ordinary selectors, so that it can be checked that it does not hide a crisis line or disclaimer");

    public static readonly DiagnosticDescriptor IdTwice = new(
        "LN7025", "An id is there twice", "{0}: the id '{1}' is there {2} times", Severity.Error, "give every element an id of its own");

    public static readonly DiagnosticDescriptor HeadingOne = new(
        "LN7026", "Not exactly one main heading", "{0}: the page has {1} main headings (<h1>); it needs exactly one", Severity.Error,
        "let the template print the title in <h1>, once, and nothing else in <h1>");

    public static readonly DiagnosticDescriptor NoLanguage = new(
        "LN7027", "The language of the page is missing", "{0}: the page does not say which language it is in", Severity.Error, "write <html lang=\"{{{{ site.language }}}}\"> in theme/layout.liquid");

    public static readonly DiagnosticDescriptor NoTitle = new(
        "LN7028", "The title of the page is missing", "{0}: the page has no title for the browser's window", Severity.Error, "write <title>{{{{ page.title }}}}</title> in the head of theme/layout.liquid");

    public static readonly DiagnosticDescriptor FormatDetection = new(
        "LN7029", "Phones may make links of their own", "{0}: the page lets phones turn numbers in the text into links", Severity.Error,
        "write <meta name=\"format-detection\" content=\"telephone=no\"> in the head of theme/layout.liquid");

    public static readonly DiagnosticDescriptor CrisisLabel = new(
        "LN7030", "Words for screen readers in a crisis block", "{0}: {1} has {2}, so a screen reader says something else than the page shows", Severity.Error,
        "remove it; the words that are there say enough");

    public static readonly DiagnosticDescriptor SameNameOtherTarget = new(
        "LN7031", "Two links with the same words and different targets", "{0}: the link \"{1}\" leads to {2}, and another one with the same words to {3}", Severity.Error,
        "give one of the two links other words, so that nobody calls the wrong place");

    public static readonly DiagnosticDescriptor StyleAttribute = new(
        "LN7032", "Style inside the page", "{0}: <{1}> has a style attribute", Severity.Error, "give it a class, and write the style in a style sheet of the theme");

    public static readonly DiagnosticDescriptor ScriptAttribute = new(
        "LN7033", "Script inside the page", "{0}: <{1}> has the attribute {2}", Severity.Error, "remove it, or do the same in a script file of the theme");

    public static readonly DiagnosticDescriptor BaseElement = new(
        "LN7034", "A base address for all links", "{0}: the page has <base>, which changes where every link leads", Severity.Error, "remove <base> from the template or from theme/layout.liquid");

    public static readonly DiagnosticDescriptor UnsafeAddress = new(
        "LN7035", "An address that is not allowed", "{0}: <{1}> has the address '{2}'", Severity.Error,
        "use an address of this site that begins with one '/', or a full one that begins with https://, mailto:, tel: or sms:");

    public static readonly DiagnosticDescriptor OutsideRequest = new(
        "LN7036", "The page asks another host for something", "{0}: <{1}> makes the visitor's browser ask for '{2}'", Severity.Error,
        "keep a copy in the theme or in input/assets/ and use its address on this site, which begins with '/': other hosts learn who reads this page");

    public static readonly DiagnosticDescriptor OutsideRequestInStyle = new(
        "LN7037", "A style sheet asks another host for something", "this makes the visitor's browser ask for '{0}'", Severity.Error,
        "keep the font, picture or style sheet in the theme and use its address on this site: other hosts learn who reads this page");

    public static readonly DiagnosticDescriptor OutsideRequestInScript = new(
        "LN7038", "A script names another host", "this script names '{0}'", Severity.Error,
        "keep what it needs in the theme and use its address on this site: other hosts learn who reads this page");

    public static readonly DiagnosticDescriptor StyleTooDeep = new(
        "LN7039", "A style sheet with too many levels", "there are too many rules inside each other here to be checked", Severity.Error, "write them side by side");

    public static readonly DiagnosticDescriptor NoDoctype = new(
        "LN7040", "The first line of the page is missing", "{0}: the page does not begin with <!DOCTYPE html>, so browsers show it by rules that can't be checked",
        Severity.Error, "begin theme/layout.liquid with <!DOCTYPE html>");

    public static readonly DiagnosticDescriptor PageLeaves = new(
        "LN7041", "The page leaves by itself", "{0}: the page loads another one by itself (<meta http-equiv=\"refresh\">)", Severity.Error,
        "remove that line from the template; nobody should lose a telephone number while reading it");

    public static readonly DiagnosticDescriptor WideView = new(
        "LN7042", "The page can't be read on phones", "{0}: phones show the page too small, or don't let it be made larger, because of '{1}' in <meta name=\"viewport\">",
        Severity.Error, "write <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"> in the head of theme/layout.liquid");

    public static readonly DiagnosticDescriptor ScriptChangesParts = new(
        "LN7045", "A script names something that must stay as it is", "this script names '{0}', so it can take the crisis line or the disclaimer away", Severity.Error,
        "let scripts change only what has a class of its own, and never the page as a whole");

    public static readonly DiagnosticDescriptor QuickExitMissing = new(
        "LN7046", "The way out is missing", "{0}: visitors may have to leave this page in haste, and it has no single link to {1} for that", Severity.Error,
        "write {{% render 'partials/quick-exit', quick_exit: page.quick_exit %}} in theme/layout.liquid, after the crisis strip");

    public static readonly DiagnosticDescriptor ApiBlock = new(
        "LN7050", "A file of the API without its disclaimer or crisis line", "this file does not hold what belongs to its text: {0}", Severity.Error,
        "build again; if it stays, this is a defect of Lantern");

    public static readonly DiagnosticDescriptor FeedEntries = new(
        "LN7055", "A feed that is not the one that was made", "{0}: this feed does not hold its articles: {1}", Severity.Error,
        "build again; if it stays, this is a defect of Lantern");

    public static readonly DiagnosticDescriptor FeedProgram = new(
        "LN7056", "A script or a style in a feed", "{0}: the text of an article in a feed holds a <{1}>", Severity.Error,
        "take it out of theme/feed-entry.liquid and the pieces that it uses; programs that read feeds drop such things, or refuse the feed");

    public static readonly DiagnosticDescriptor HeaderTwice = new(
        "LN7060", "A header that two rules set", "{0} is set twice for {1}: by the rule '{2}' and by the rule '{3}'", Severity.Error,
        "build again; if it stays, this is a defect of Lantern");

    public static readonly DiagnosticDescriptor NoPolicy = new(
        "LN7061", "A page without a security policy", "{0}: no rule gives this page a content security policy", Severity.Error,
        "write <head> and </head> in theme/layout.liquid, so that the page for addresses that are not there can carry its own; for any other page, build again");

    public static readonly DiagnosticDescriptor NotAllowed = new(
        "LN7062", "Something that the page's security policy does not allow", "{0}: the page has something that browsers will not run or show: {1}", Severity.Error,
        "put scripts and styles into files of the theme (js/, css/); frames and programs from elsewhere have no place on these pages");

    public static readonly DiagnosticDescriptor PolicyTooWide = new(
        "LN7063", "A security policy that allows too much", "{0}: the content security policy of this page is wider than the page needs: {1}", Severity.Error,
        "build again; if it stays, this is a defect of Lantern");

    public static readonly DiagnosticDescriptor RedirectLost = new(
        "LN7064", "A redirect to nothing", "the redirect from {0} leads to {1}, which is not in the finished site", Severity.Error,
        "build again; if it stays, this is a defect of Lantern");

    public static readonly DiagnosticDescriptor RedirectHidesPage = new(
        "LN7065", "A redirect in front of a page", "the redirect from {0} would take the place of {1}", Severity.Error,
        "build again; if it stays, this is a defect of Lantern");

    public static readonly DiagnosticDescriptor RedirectChain = new(
        "LN7066", "A redirect to a redirect", "the redirect from {0} leads to {1}, and from there to {2}", Severity.Error,
        "build again; if it stays, this is a defect of Lantern");

    public static readonly DiagnosticDescriptor PageKept = new(
        "LN7067", "A page that browsers keep", "{0}: visitors may have to leave this page in haste, and no rule tells browsers not to keep it", Severity.Error,
        "build again; if it stays, this is a defect of Lantern");

    public static readonly DiagnosticDescriptor LinkDialsOther = new(
        "LN7068", "A link that says one number and leads to another", "{0}: the link \"{2}\" says {1}, and it leads to {3}", Severity.Error,
        "let the link lead to tel: and the digits that people read; in a text, write [{1}](crisis:KEY) with the key of the crisis line");

    public static readonly DiagnosticDescriptor NumberInDescription = new(
        "LN7069", "A number in a picture's description that the page does not dial",
            "{0}: the description \"{2}\" names {1}, and no link of the page dials it", Severity.Error,
        "describe the picture without the number, or give the page a link that dials it");

    public static readonly DiagnosticDescriptor ApiNumber = new(
        "LN7070", "A file of the API that says one number and dials another", "this file says {0} and leads to {1}", Severity.Error,
        "build again; if it stays, this is a defect of Lantern");

    public static readonly DiagnosticDescriptor DataNumber = new(
        "LN7071", "A telephone for search engines that the page does not have",
            "{0}: what the page tells search engines has {1}, and no link of the page dials it", Severity.Error,
        "print page.structured_data in the template just as it is given, and the practice's telephone as a link");

    public static readonly DiagnosticDescriptor UnlistedScript = new(
        "LN7072", "A script that is not in the theme's list", "no list of scripts has {0}, so nobody has said what it does", Severity.Error,
        "read the script; if it may run on every visitor's device, put these lines into theme/scripts.yml: {1}");

    public static readonly DiagnosticDescriptor ScriptChanged = new(
        "LN7073", "A script that is not the one in the list", "{0} has changed since it was put into the list of scripts", Severity.Error,
        "read what has changed; if it may run on every visitor's device, have these lines in theme/scripts.yml: {1}");

    public static readonly DiagnosticDescriptor ScriptEntry = new(
        "LN7074", "A line in the list of scripts that says too little", "this entry of the list of scripts {0}", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor ScriptInPage = new(
        "LN7075", "A script that is no file of the theme's list", "{0}: the page has {1}", Severity.Error,
        "put it into a file in theme/js/, list the file in theme/scripts.yml with its sha256 and its purpose, and let the template load the file "
            + "by its published address");

    public static readonly DiagnosticDescriptor PolicyInPage = new(
        "LN7076", "A security policy in the page", "{0}: the page has a content security policy of its own", Severity.Error,
        "remove the <meta http-equiv> from the template: Lantern writes the policy of every page");

    public static readonly DiagnosticDescriptor HostsLookedUp = new(
        "LN7077", "A page that looks up other hosts",
            "{0}: the page asks browsers to look up the hosts of its links before anybody has chosen one", Severity.Error,
        "remove <meta http-equiv=\"x-dns-prefetch-control\"> from the template");

    public static readonly DiagnosticDescriptor NoLetters = new(
        "LN7078", "A part without a letter to read", "{0}: {1} has no letter or digit that can be seen", Severity.Error,
        "give it words; signs that leave nothing to be seen are none");

    /// <summary>All findings of the gate.</summary>
    public static IEnumerable<DiagnosticDescriptor> Gate =>
    [
        SheetNotFirst, StripInside, FrameMissing, ForeignMarkup, RefusedAtRule, WithoutEffect, NumberByStyle, WideScrollBar, PageOrder, SkipLink, StripMissing, StripTwice, StripWords,
        StripLinks, DisclaimerMissing, DisclaimerTwice, DisclaimerUnexpected, DisclaimerOrder,
        DisclaimerWords, DisclaimerOutside, DisclaimerNotLast, CrisisLineMissing, CrisisLineTwice, CrisisLineUnexpected, CrisisLineOrder, CrisisLineWords,
        CrisisLineLink, CrisisLineOutside, CrisisLinePlace, HiddenByMarkup, HiddenByStyle, UncheckableSelector, IdTwice, HeadingOne, NoLanguage, NoTitle,
        FormatDetection, CrisisLabel, SameNameOtherTarget, StyleAttribute, ScriptAttribute, BaseElement, UnsafeAddress, OutsideRequest,
        OutsideRequestInStyle, OutsideRequestInScript, StyleTooDeep, NoDoctype, PageLeaves, WideView, ScriptChangesParts,
        QuickExitMissing, ApiBlock, FeedEntries, FeedProgram, HeaderTwice, NoPolicy, NotAllowed, PolicyTooWide,
        RedirectLost, RedirectHidesPage, RedirectChain, PageKept, LinkDialsOther, NumberInDescription, ApiNumber, DataNumber,
        UnlistedScript, ScriptChanged, ScriptEntry, ScriptInPage, PolicyInPage, HostsLookedUp, NoLetters,
    ];
}
