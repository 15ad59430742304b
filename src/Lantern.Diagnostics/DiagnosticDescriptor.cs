using System.Globalization;

namespace Lantern.Diagnostics;

/// <summary>One kind of finding: its stable code, its words and how much it matters.</summary>
/// <param name="Id">The code, <c>LN</c> and four digits; never used for another meaning later.</param>
/// <param name="Title">What is wrong, in general; the title of the rule page <c>Rules/{Id}.md</c>.</param>
/// <param name="MessageFormat">What is wrong here; <c>{0}</c>… are filled in by <see cref="At"/>.</param>
/// <param name="Severity">What it is unless a stage lowers it.</param>
/// <param name="HelpFormat">What to do about it; the same arguments. Empty when the message says it all.</param>
public sealed record DiagnosticDescriptor(string Id, string Title, string MessageFormat, Severity Severity, string HelpFormat = "")
{
    /// <summary>What it points at is shown to the writer alone: never in a log, a file or a comment.</summary>
    public bool IsRedacted { get; init; }

    /// <summary>Where the rule page of this finding lies in the repository; rules of a pack share the page of their pack.</summary>
    public string HelpLink => Id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? $"Rules/{Id[..dot]}.md#{Id[(dot + 1)..]}" : $"Rules/{Id}.md";

    public Diagnostic At(SourceLocation location, params string[] arguments) => Suggest(location, null, arguments);

    /// <summary>The finding with a spelling that was probably meant, which comes first in the help.</summary>
    public Diagnostic Suggest(SourceLocation location, string? didYouMean, params string[] arguments)
    {
        var help = Format(HelpFormat, arguments);
        if (didYouMean is not null) help = $"did you mean '{didYouMean}'? {help}".TrimEnd();
        return new Diagnostic(this, Severity, location, Format(MessageFormat, arguments), help);
    }

    private static string Format(string format, string[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, format, arguments);
}
