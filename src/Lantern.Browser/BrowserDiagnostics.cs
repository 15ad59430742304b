using Lantern.Diagnostics;

namespace Lantern.Browser;

/// <summary>What is seen when pages are looked at in a browser: LN13xx.</summary>
public static class BrowserDiagnostics
{
    public static readonly DiagnosticDescriptor NoBrowser = new(
        "LN1301", "No browser to look with", "the pages were not looked at: {0}", Severity.Warning,
        "install Chromium or Chrome (on Debian and Ubuntu: apt-get install chromium), or name one with --browser or in the variable LANTERN_BROWSER");

    public static readonly DiagnosticDescriptor BrowserFailed = new(
        "LN1302", "The browser failed", "not all was looked at: {0}", Severity.Warning,
        "try again; if it stays, try another version of the browser with --browser. What was seen before it failed is listed");

    public static readonly DiagnosticDescriptor NotShown = new(
        "LN1303", "Help that is not shown", "{0} is not shown: {1} ({2})", Severity.Error, "{3}");

    public static readonly DiagnosticDescriptor Unseen = new(
        "LN1304", "Words that can't be seen", "in {0}, {1} can't be seen ({2})", Severity.Error, "{3}");

    public static readonly DiagnosticDescriptor Pale = new(
        "LN1305", "Words that can hardly be read", "in {0}, '{1}' has a contrast of {2} to 1 as drawn; at least 4.5 is needed ({3})",
            Severity.Error, "{4}");

    public static readonly DiagnosticDescriptor Small = new(
        "LN1306", "Words that are drawn too small", "in {0}, '{1}' is drawn {2} pixels large; at least 14 are needed, and 10 on paper ({3})",
            Severity.Error, "{4}");

    public static readonly DiagnosticDescriptor Missed = new(
        "LN1307", "A link that can't be touched", "in {0}, whoever touches {1} touches {2} ({3})", Severity.Error, "{4}");

    public static readonly DiagnosticDescriptor Narrow = new(
        "LN1308", "A link that is hard to touch", "in {0}, '{1}' can be touched on {2} pixels only; at least 44 × 44 are needed ({3})",
            Severity.Error, "{4}");

    public static readonly DiagnosticDescriptor Close = new(
        "LN1309", "Links that lie too close together",
            "in {0}, '{1}' are {2} pixels apart; at least 4 are needed, so that nobody calls the wrong number ({3})", Severity.Error, "{4}");

    public static readonly DiagnosticDescriptor Unread = new(
        "LN1310", "Help that is not read out", "what a screen reader is given of {0}{1} {2} ({3})", Severity.Error, "{4}");

    public static readonly DiagnosticDescriptor Unreached = new(
        "LN1311", "A link that the keyboard does not reach", "in {0}, the Tab key, for '{1}', {2} ({3})", Severity.Error, "{4}");

    public static readonly DiagnosticDescriptor OtherHost = new(
        "LN1312", "A page that calls another host", "the page calls {0} by itself: {1} ({2})", Severity.Error,
        "visitors' addresses reach that host before they touch anything: keep the file in the site, or make it a link");

    public static readonly DiagnosticDescriptor OutOfReach = new(
        "LN1313", "Help that nobody can scroll to", "in {0}, {1} can't be reached: {2} ({3})", Severity.Error, "{4}");

    public static readonly DiagnosticDescriptor DrawnOver = new(
        "LN1314", "Words that something is drawn over", "in {0}, something is drawn over or into the letters '{1}' of '{2}' ({3})", Severity.Error,
            "{4}");

    public static readonly DiagnosticDescriptor Mangled = new(
        "LN1315", "Words that are drawn as others", "in {0}, '{1}' can't be read as written: {2} ({3})", Severity.Error, "{4}");

    public static readonly DiagnosticDescriptor Changed = new(
        "LN1316", "Help with other words than the registry's", "in the page as visitors have it, {0} {1} ({2})", Severity.Error, "{3}");

    public static readonly DiagnosticDescriptor Moves = new(
        "LN1317", "Help that moves", "{0} is not there all the time: {1} ({2})", Severity.Error, "{3}");

    public static readonly DiagnosticDescriptor MoreOfTheSame = new(
        "LN1318", "More faults of the same kind", "{0} more faults of {1} were seen and are not listed", Severity.Error,
            "mend the first ones, and look again");

    public static readonly DiagnosticDescriptor Leaves = new(
        "LN1319", "A page that leaves by itself", "the page goes on to {0} by itself, so nobody can read the help on it ({1})", Severity.Error,
        "remove what leads on: a script, or a 'refresh' in the head of the page");

    public static readonly DiagnosticDescriptor Unlookable = new(
        "LN1320", "A page that can't be looked at", "the page does not let itself be looked at: {0} ({1})", Severity.Error,
        "leave out one script of the theme after the other until it can be looked at; where there is none, it is a defect of Lantern");

    public static IEnumerable<DiagnosticDescriptor> All =>
    [
        NoBrowser, BrowserFailed, NotShown, Unseen, Pale, Small, Missed, Narrow, Close, Unread, Unreached, OtherHost, OutOfReach, DrawnOver,
            Mangled, Changed, Moves, MoreOfTheSame, Leaves, Unlookable,
    ];
}
