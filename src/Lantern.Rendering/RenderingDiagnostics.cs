using Lantern.Diagnostics;

namespace Lantern.Rendering;

/// <summary>Findings about bodies (LN5xxx), templates (LN6xxx) and finished pages (LN7xxx).</summary>
public static partial class RenderingDiagnostics
{
    public static readonly DiagnosticDescriptor RawHtml = new(
        "LN5001", "HTML in the text", "{0} is HTML, which can't be used here", Severity.Error, "{1}");

    public static readonly DiagnosticDescriptor MissingAlt = new(
        "LN5002", "A picture without a description", "this picture has no description for people who can't see it", Severity.Error,
        "write it in the square brackets: ![two empty chairs](/assets/chairs.svg); if the picture only decorates, write ![](/assets/chairs.svg \"decorative\")");

    public static readonly DiagnosticDescriptor UnsafeLink = new(
        "LN5003", "A link that is not allowed", "a link may not lead to '{0}'", Severity.Error,
        "links lead to a file of the site, a web address with https://, an e-mail address (mailto:) or a number (tel:)");

    public static readonly DiagnosticDescriptor UnknownCitation = new(
        "LN5004", "A citation without a source", "there is no source and no footnote with the key '{0}'", Severity.Error,
        "add it under 'sources:' at the top, or a line '[^{0}]: …' below the paragraph");

    public static readonly DiagnosticDescriptor UncitedSource = new(
        "LN5005", "A source that is not cited", "the source '{0}' is not cited in the text", Severity.Suggestion,
        "write [^{0}] after the sentence that it supports, or move it to 'further-reading:'");

    public static readonly DiagnosticDescriptor SkippedHeading = new(
        "LN5006", "A heading level is skipped", "this heading is of level {0}, and the one before it of level {1}", Severity.Warning, "write it with {2}");

    public static readonly DiagnosticDescriptor LostParagraphs = new(
        "LN5007", "Lines without an empty line between them", "these lines will run together into one paragraph", Severity.Warning,
        "if each is a paragraph of its own, put an empty line between them; if they are a list, begin each of its lines with '- '");

    public static readonly DiagnosticDescriptor LostHeading = new(
        "LN5008", "A question that looks like a heading", "this short line looks like a heading, but it is shown as a paragraph", Severity.Warning,
        "if it is a heading, write: ## {0}");

    public static readonly DiagnosticDescriptor BulletCharacter = new(
        "LN5009", "A bullet that makes no list", "the sign '{0}' makes no list here", Severity.Warning, "write: - {1}");

    public static readonly DiagnosticDescriptor UnknownContainer = new(
        "LN5010", "A box that is not known", "there is no box ':::{0}'", Severity.Error,
        "there are: :::note, :::care-card urgent, :::action NAME, :::crisis, :::details Title; a line ':::' alone closes a box");

    public static readonly DiagnosticDescriptor ContainerArgument = new(
        "LN5011", "A box that lacks a word", "the box ':::{0}' {1}", Severity.Error, "write {2}");

    public static readonly DiagnosticDescriptor UnclosedContainer = new(
        "LN5012", "A box that is not closed", "the box that begins here is not closed", Severity.Error, "put a line ':::' after its last line; a box around other boxes begins and ends with '::::'");

    public static readonly DiagnosticDescriptor SourceAndFootnote = new(
        "LN5013", "A source and a footnote with one key", "'{0}' is both a source and a footnote", Severity.Error, "give one of them another key");

    public static readonly DiagnosticDescriptor ImageUnreadable = new(
        "LN5014", "A picture that can't be used", "the picture {0} {1}", Severity.Error, "{2}");

    public static readonly DiagnosticDescriptor SecondTitle = new(
        "LN5015", "A second title", "this heading is of the first level, which belongs to the title", Severity.Warning,
        "write it with ##; if it only repeats the title, delete it");

    public static readonly DiagnosticDescriptor TooDeep = new(
        "LN5016", "Too many levels", "there are too many lists or quotations inside each other in this text", Severity.Error, "remove '>' or spaces at the start of the lines");

    public static readonly DiagnosticDescriptor EmptyLink = new(
        "LN5017", "A link that nobody can see", "this link has no words", Severity.Error, "write its words in the square brackets: [how to reach us](/contact/)");

    public static readonly DiagnosticDescriptor TooManySigns = new(
        "LN5018", "Too many signs in one paragraph", "this paragraph holds more than 400 of the signs [ * _ ~ and can't be read", Severity.Error,
        "put empty lines between its parts; if it was pasted from a program, paste it as plain text");

    public static readonly DiagnosticDescriptor UnusedFootnote = new(
        "LN5019", "A footnote that is not in the text", "nothing in the text leads to the footnote '{0}', so it is not shown", Severity.Warning,
        "write [^{0}] after the sentence that it belongs to, or delete it");

    public static readonly DiagnosticDescriptor IndentedCode = new(
        "LN5020", "A paragraph that becomes code", "a line that begins with a tab or four spaces is shown as program code, in letters of a typewriter", Severity.Warning,
        "delete the space at its start");

    public static readonly DiagnosticDescriptor MisplacedSpace = new(
        "LN5021", "A sign that does nothing", "'{0}' is shown just as it is typed", Severity.Warning, "write: {1}");

    public static readonly DiagnosticDescriptor BoldHeading = new(
        "LN5022", "A bold line that looks like a heading", "this line in bold letters looks like a heading, but it is shown as a paragraph", Severity.Warning,
        "if it is a heading, write: ## {0}");

    public static readonly DiagnosticDescriptor SpacedAddress = new(
        "LN5023", "A space in an address", "the address '{0}' has a space in it, so all of this is shown just as it is typed", Severity.Error,
        "name the file without spaces, or write: {1}");

    public static readonly DiagnosticDescriptor UnclosedComment = new(
        "LN5024", "A comment that is not closed", "the comment that begins here {0}", Severity.Error,
        "write --> after its last word; a comment with empty lines in it begins on a line of its own");

    public static readonly DiagnosticDescriptor TextAfterComment = new(
        "LN5025", "Text behind a comment", "this text stands in the last line of a comment and would be lost with it", Severity.Error,
        "put the text on a line of its own, below an empty line");

    public static readonly DiagnosticDescriptor StrayEnd = new(
        "LN5026", "The end of a box that is not there", "no box is open that this line could close", Severity.Error,
        "delete the line; a box begins with its name, such as :::note, and one around other boxes begins and ends with '::::'");

    public static readonly DiagnosticDescriptor LinkSaysOther = new(
        "LN4036", "Words that say one number, and a link to another", "these words say {0}, and the link leads to {1}", Severity.Error, "{2}");

    public static readonly DiagnosticDescriptor EscapedSign = new(
        "LN8074", "A sign that is not text, written as a number", "'{0}' stands for an invisible control character (U+{1})", Severity.Error,
        "delete it: no text needs it");

    public static IEnumerable<DiagnosticDescriptor> All =>
    [
        RawHtml, MissingAlt, UnsafeLink, UnknownCitation, UncitedSource, SkippedHeading, LostParagraphs, LostHeading, BulletCharacter,
        UnknownContainer, ContainerArgument, UnclosedContainer, SourceAndFootnote, ImageUnreadable, SecondTitle, TooDeep, EmptyLink, TooManySigns, UnusedFootnote, IndentedCode,
        MisplacedSpace, BoldHeading, SpacedAddress, UnclosedComment, TextAfterComment, StrayEnd, LinkSaysOther, EscapedSign,
        .. Templates, .. Gate,
    ];
}
