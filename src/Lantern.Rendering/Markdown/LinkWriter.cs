using Lantern.Diagnostics;
using Lantern.Diagnostics.Numbers;
using Lantern.Diagnostics.Signs;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;
using SourceSpan = Lantern.Diagnostics.SourceSpan;

namespace Lantern.Rendering.Markdown;

/// <summary>Writes links and pictures: addresses elsewhere as they are, addresses on the site as slots.</summary>
internal static class LinkWriter
{
    public static void Write(HtmlRenderer html, LinkInline link, BodyState state)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        var span = link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan;
        if (link.IsImage) WriteImage(html, link, url, span, state);
        else WriteLink(html, link, url, span, state);
    }

    public static void Write(HtmlRenderer html, AutolinkInline link, BodyState state)
    {
        var url = link.IsEmail ? $"mailto:{link.Url}" : link.Url;
        // What stands between the signs < and > has a scheme, so that it can only be internal with the site's own host.
        var kind = state.KindOf(url);
        if (kind is not (LinkKind.External or LinkKind.Internal))
        {
            state.Report(RenderingDiagnostics.UnsafeLink.At(state.Locate(link.Span), Short(url)));
            html.WriteEscape(link.Url);
            return;
        }
        html.Write("<a href=\"");
        if (kind == LinkKind.External) html.WriteEscapeUrl(url);
        else state.AddSlot(SlotKind.Link, url, link.Url, state.Locate(new(link.Span.Start + 1, link.Span.End - 1)));
        html.Write("\">").WriteEscape(link.Url).Write("</a>");
    }

    private static void WriteLink(HtmlRenderer html, LinkInline link, string url, Markdig.Syntax.SourceSpan span, BodyState state)
    {
        var text = InlineText.Of(link).Trim();
        var kind = state.KindOf(url);
        if (kind == LinkKind.Crisis)
        {
            state.AddSlot(SlotKind.CrisisLink, url["crisis:".Length..], text, KeyOf(url, span, state), WordsOf(link, state));
            return;
        }
        if (!VisibleLetters.AnySign(text) && !link.Any(child => child is LinkInline { IsImage: true }))
            state.Report(RenderingDiagnostics.EmptyLink.At(state.Locate(link.Span)));
        if (kind == LinkKind.Unsafe)
        {
            state.Report(RenderingDiagnostics.UnsafeLink.At(state.Locate(span), Short(url)));
            html.WriteChildren(link);
            return;
        }
        var numbers = PhoneNumbers.CanHaveNone(text) ? [] : PhoneNumbers.Find(text);
        if (LinkNumbers.Broken(text, url, RegisteredNumbers.None) is { } number)
        {
            state.Report(RenderingDiagnostics.LinkSaysOther.At(state.Locate(span), number, Short(url), DialInstead(number)));
            html.WriteChildren(link);
            return;
        }
        html.Write("<a href=\"");
        // Words that are a number are held against the registry, once it is known.
        if (kind == LinkKind.External && (PhoneNumber.DialledBy(url) is not null || !PhoneNumbers.AreAll(text, numbers))) html.WriteEscapeUrl(url);
        else state.AddSlot(SlotKind.Link, url, text, state.Locate(span));
        html.Write("\"");
        if (!string.IsNullOrEmpty(link.Title)) html.Write(" title=\"").WriteEscape(link.Title).Write("\"");
        html.Write(">");
        html.WriteChildren(link);
        html.Write("</a>");
    }

    private static void WriteImage(HtmlRenderer html, LinkInline link, string url, Markdig.Syntax.SourceSpan span, BodyState state)
    {
        var alt = InlineText.Of(link).Trim();
        var isDecorative = link.Title == "decorative";
        if (!VisibleLetters.Any(alt) && !isDecorative) state.Report(RenderingDiagnostics.MissingAlt.At(state.Locate(link.Span)));
        if (state.KindOf(url) != LinkKind.Internal)
        {
            state.Report(RenderingDiagnostics.ImageUnreadable.At(
                state.Locate(span), Short(url), "is not on this site", "put the file into input/assets/ and write /assets/ and its name; pages load nothing from other places"));
            return;
        }
        state.AddSlot(SlotKind.Image, url, alt, state.Locate(span));
        html.Write(" alt=\"").WriteEscape(alt).Write("\"");
        if (!string.IsNullOrEmpty(link.Title) && !isDecorative) html.Write(" title=\"").WriteEscape(link.Title).Write("\"");
        html.Write(" loading=\"lazy\">");
        state.AddSlot(SlotKind.ImageEnd, url, "", state.Locate(span));
    }

    private static string DialInstead(string number) =>
        $"for a crisis line, write [{number}](crisis:KEY) with its key, then the link always dials the registry's number; for another number, "
            + "write tel: and the digits that people read";

    /// <summary>The key of a crisis line behind its scheme.</summary>
    private static SourceLocation KeyOf(string url, Markdig.Syntax.SourceSpan span, BodyState state)
    {
        var place = state.Span(span);
        var typed = state.Source.Text.AsSpan(place.Start, Math.Max(0, Math.Min(place.End, state.Source.Text.Length) - place.Start));
        var key = url["crisis:".Length..];
        var at = key.Length == 0 ? -1 : typed.LastIndexOf(key, StringComparison.Ordinal);
        return at < 0 ? state.Locate(span) : state.Source.Locate(SourceSpan.At(place.Start + at, key.Length));
    }

    private static SourceLocation WordsOf(LinkInline link, BodyState state) =>
        link is { FirstChild: { } first, LastChild: { } last } && last.Span.End >= first.Span.Start ? state.Locate(new(first.Span.Start, last.Span.End)) : state.Locate(link.Span);

    private static string Short(string url) => url.Length > 60 ? url[..57] + "…" : url;
}
