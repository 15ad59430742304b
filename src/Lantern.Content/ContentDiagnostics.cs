using Lantern.Diagnostics;

namespace Lantern.Content;

/// <summary>Findings about front matter and data files: LN2xxx how it is written, LN3xxx what it says.</summary>
public static partial class ContentDiagnostics
{
    public static readonly DiagnosticDescriptor MissingFrontMatter = new(
        "LN2001", "The lines at the top are missing", "the file does not begin with a line '---'", Severity.Error,
        "begin the file with a line '---', below it lines such as 'title: …' and, for an article, 'topic: …', then another line '---', then the text");

    public static readonly DiagnosticDescriptor UnclosedFrontMatter = new(
        "LN2002", "The lines at the top are not closed", "the part at the top that begins here has no end", Severity.Error,
        "put a line '---' between the last of these lines and the text");

    public static readonly DiagnosticDescriptor InvalidYaml = new(
        "LN2003", "The lines at the top can't be read", "this can't be read: {0}", Severity.Error,
        "each line is a name, a colon, a space and a value; lines that belong together begin at the same place");

    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "LN2004", "A name is there twice", "'{0}' is already given in line {1}", Severity.Error, "keep one of the two lines");

    public static readonly DiagnosticDescriptor UnknownKey = new(
        "LN2005", "A name that is not known", "'{0}' is not known in {1}", Severity.Error, "the names known there: {2}");

    public static readonly DiagnosticDescriptor WrongType = new(
        "LN2006", "A value of the wrong kind", "{0} should be {1}", Severity.Error, "change what stands after the colon; the rule page has an example of each kind");

    public static readonly DiagnosticDescriptor TabInYaml = new(
        "LN2007", "A tab at the start of a line", "this line begins with a tab; only spaces work here", Severity.Error, "the corrected line:\n{0}");

    public static readonly DiagnosticDescriptor TypographicQuotes = new(
        "LN2008", "Curly quotes around a name or a value", "the quotes around this {1} are curly, as a word processor makes them", Severity.Error, "the corrected line:\n{0}");

    public static readonly DiagnosticDescriptor AliasBomb = new(
        "LN2009", "Too many values", "there are too many values here once the repetitions ('*') are written out", Severity.Error,
        "write the values out, and leave '&' and '*' away");

    public static readonly DiagnosticDescriptor TooDeep = new(
        "LN2010", "Too many levels", "there are too many levels inside each other here", Severity.Error, "remove brackets, or spaces at the start of the lines");

    public static readonly DiagnosticDescriptor MissingKey = new(
        "LN2011", "Something required is missing", "'{0}' is missing in {1}", Severity.Error, "write '{0}: …' there, with a value after the colon");

    public static readonly DiagnosticDescriptor MissingTitle = new(
        "LN3001", "The title is missing", "the title is missing", Severity.Error, "add a line 'title: …' below the first '---'; it may have colons and quotes in it");

    public static readonly DiagnosticDescriptor MissingTopic = new(
        "LN3002", "The topic is missing", "the topic is missing", Severity.Error, "add a line 'topic: …' with the name of a file in input/topics/");

    public static readonly DiagnosticDescriptor BadDate = new(
        "LN3003", "A date in another form", "'{0}' is not a date in the form that is read here", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor ImpossibleDate = new(
        "LN3004", "A day that does not exist", "there is no day {0}: {1}", Severity.Error, "correct the day or the month");

    public static readonly DiagnosticDescriptor UpdatedBeforePublished = new(
        "LN3005", "Updated before it was published", "'updated' ({0}) is earlier than 'published' ({1})", Severity.Error,
        "correct one of the two dates, or remove 'updated'");

    public static readonly DiagnosticDescriptor ReviewByBeforeReviewed = new(
        "LN3006", "The next review is before the last one", "'review-by' ({0}) is earlier than 'reviewed' ({1})", Severity.Error,
        "correct one of the two dates, or remove 'review-by': it follows from the topic");

    public static readonly DiagnosticDescriptor ReviewerIsAuthor = new(
        "LN3007", "The reviewer wrote the article", "'{0}' is an author of this article and can't review it", Severity.Error,
        "name another reviewer; a practice of one person may set 'self-review: true' under 'policy' in input/settings.yml");

    public static readonly DiagnosticDescriptor DisclaimerTooShort = new(
        "LN3008", "The disclaimer is too short", "this disclaimer has {0} letters; it needs at least 40", Severity.Error,
        "write a whole sentence that says what the article can't replace, or name a file in input/disclaimers/");

    public static readonly DiagnosticDescriptor NoVoiceChannel = new(
        "LN3009", "A crisis line that nobody can call or text", "this crisis line has no way to call or text", Severity.Error,
        "add a channel of the kind call or text: - {{ kind: call, value: \"…\" }}");

    public static readonly DiagnosticDescriptor NoEmergencyNumber = new(
        "LN3010", "A region without an emergency number", "the region has no emergency number", Severity.Error,
        "add a line: emergency: {{ value: \"…\", wording: \"In immediate danger, call ….\" }}");

    public static readonly DiagnosticDescriptor PathLeavesSite = new(
        "LN3011", "A path that leads out of the site", "'{0}' leads out of the site with its '..'", Severity.Error, "write it without '..', from the start of the site, such as /assets/hands.svg");

    public static readonly DiagnosticDescriptor NotAChoice = new(
        "LN3012", "A word that is not one of the choices", "'{0}' can't be '{1}'", Severity.Error, "it is one of: {2}");

    public static readonly DiagnosticDescriptor BadAddress = new(
        "LN3013", "Not a web address", "'{0}' is not {1}", Severity.Error, "{2}");

    public static readonly DiagnosticDescriptor BadSlug = new(
        "LN3014", "An address that can't be used", "'{0}' can't be the address of {1}: {2}", Severity.Error, "{3}");

    public static readonly DiagnosticDescriptor DerivedSlug = new(
        "LN3015", "The address comes from the file name", "the address of this article will be /articles/{0}/", Severity.Suggestion,
        "to choose it yourself, add a line 'slug: …'");

    public static readonly DiagnosticDescriptor MissingDescription = new(
        "LN3016", "No description", "there is no description, so lists and search engines show the first sentence of the text", Severity.Suggestion,
        "add a line 'description: …' of up to 160 letters that says what the reader will find");

    public static readonly DiagnosticDescriptor NotPublished = new(
        "LN3017", "A draft", "this article has no 'published' date, so it is a draft and not on the site", Severity.Suggestion,
        "when it is ready, add a line 'published: {0}'");

    public static readonly DiagnosticDescriptor EmptyWording = new(
        "LN3018", "A disclaimer without words", "this disclaimer has no words", Severity.Error, "write its wording below the second '---'");

    public static readonly DiagnosticDescriptor UnknownTimeZone = new(
        "LN3019", "A time zone that is not known", "the time zone '{0}' is not known", Severity.Error, "write it as region and city, such as America/New_York");

    public static readonly DiagnosticDescriptor EmptyChannel = new(
        "LN3020", "A number that can't be called", "'{0}' has no digits to call or text", Severity.Error, "write the number as 'value', or give the digits as 'dial'");

    public static readonly DiagnosticDescriptor SelfWithdrawn = new(
        "LN3021", "Withdrawn", "this article is withdrawn; its page says that it was taken down", Severity.Suggestion,
        "remove 'withdrawn' or 'expires' to bring it back");

    public static readonly DiagnosticDescriptor DuplicateSource = new(
        "LN3022", "Two sources with one key", "the source key '{0}' is used twice", Severity.Error, "give each source a key of its own");

    public static readonly DiagnosticDescriptor UnknownFolder = new(
        "LN3023", "A file that is not read", "{0} is not read, so nothing of it is on the site", Severity.Warning, "the folders are: {1}");

    public static readonly DiagnosticDescriptor EscapedSign = new(
        "LN8073", "A sign that is not text, written as an escape", "'{0}' stands for an invisible control character (U+{1})", Severity.Error,
        "delete it: no text needs it");

    public static readonly DiagnosticDescriptor RemarkShown = new(
        "LN8075", "A remark that visitors read", "visitors would read '{0}', too", Severity.Warning,
        "a remark belongs on a line of its own that begins with #, or behind a text in quotes; if this is no remark, put the whole text in quotes");

    public static IEnumerable<DiagnosticDescriptor> All =>
    [
        MissingFrontMatter, UnclosedFrontMatter, InvalidYaml, DuplicateKey, UnknownKey, WrongType, TabInYaml, TypographicQuotes, AliasBomb, TooDeep,
        MissingKey, MissingTitle, MissingTopic, BadDate, ImpossibleDate, UpdatedBeforePublished, ReviewByBeforeReviewed, ReviewerIsAuthor,
        DisclaimerTooShort, NoVoiceChannel, NoEmergencyNumber, PathLeavesSite, NotAChoice, BadAddress, BadSlug, DerivedSlug, MissingDescription,
        NotPublished, EmptyWording, UnknownTimeZone, EmptyChannel, SelfWithdrawn, DuplicateSource, UnknownFolder, EscapedSign, RemarkShown,
        .. Values, .. References,
    ];
}
