using System.Globalization;
using System.Text.RegularExpressions;
using Lantern.Diagnostics;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lantern.Rendering.Markdown;

/// <summary>Finds signs that no text has where they are written as a number, as in <c>&amp;#31;</c>.</summary>
/// <remarks>In code such a number is shown as it is typed.</remarks>
internal static partial class SignReferences
{
    public static void Run(MarkdownDocument document, BodyState state)
    {
        // Nearly no text has any of these.
        if (!state.Source.Text.AsSpan(state.BodyStart).Contains("&#", StringComparison.Ordinal)) return;
        foreach (var found in document.Descendants())
        {
            switch (found)
            {
                case HtmlEntityInline entity:
                    ReportIn(entity.Span, state);
                    break;
                case LinkInline link when IsOdd(link.Url) || IsOdd(link.Title):
                    ReportIn(link.Span, state, isSomewhere: true);
                    break;
                case CustomContainer box when IsOdd(box.Info) || IsOdd(box.Arguments):
                    ReportIn(box.Span, state, isSomewhere: true);
                    break;
            }
        }
    }

    /// <summary>In place of the sign with the number 0 there is one that stands for what can't be shown.</summary>
    private static bool IsOdd(string? text) =>
        text is not null && (ControlSigns.IndexIn(text) >= 0 || text.Contains('\uFFFD', StringComparison.Ordinal));

    private static void ReportIn(Markdig.Syntax.SourceSpan span, BodyState state, bool isSomewhere = false)
    {
        var place = state.Span(span);
        var text = state.Source.Text[place.Start..Math.Min(place.End, state.Source.Text.Length)];
        if (isSomewhere && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end && text.StartsWith(':')) text = text[..end];
        var any = false;
        foreach (Match match in Reference().Matches(text))
        {
            if (!ControlSigns.Has(CodeOf(match))) continue;
            any = true;
            var at = state.Source.Locate(Diagnostics.SourceSpan.At(place.Start + match.Index, match.Length));
            state.Report(RenderingDiagnostics.EscapedSign.At(at, match.Value, ControlSigns.NameOf(CodeOf(match))));
        }
        // The address of a link can stand further down.
        if (isSomewhere && !any) state.Report(RenderingDiagnostics.EscapedSign.At(state.Locate(span), "&#…;", "0000"));
    }

    private static int CodeOf(Match match) =>
        int.TryParse(match.Groups["hex"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex
        : int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    [GeneratedRegex("&#(?:[xX](?<hex>[0-9a-fA-F]{1,6})|(?<number>[0-9]{1,7}));", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
