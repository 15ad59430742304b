using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Lantern.Build.Incremental;
using Lantern.Content.FrontMatter;
using Lantern.Content.Pages;
using Lantern.Content.Safety;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Numbers;
using Lantern.Rendering.Liquid;
using Lantern.Rendering.Markdown;
using Lantern.Site.Incremental;
using Lantern.Site.Links;
using Lantern.Site.Pages.Views;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Pages;

/// <summary>Fills the slots of a rendered body: links, pictures, crisis numbers, calls to action.</summary>
/// <remarks>Thread-safe. What can't be found is a finding, and its slot stays harmless.</remarks>
public sealed class BodyComposer(SiteContent content, BodySpool bodies, LinkResolver links, Theme theme, StringsView words, DiagnosticBag diagnostics)
{
    private readonly ConcurrentDictionary<string, CallToActionView> _actions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CrisisLineView> _lines = new(StringComparer.Ordinal);
    private readonly BodyComposer? _shared;
    private readonly Reads _reads = Reads.None;

    private BodyComposer(BodyComposer shared, SiteContent content, BodySpool bodies, LinkResolver links, Theme theme, StringsView words, DiagnosticBag diagnostics, Reads reads)
        : this(content, bodies, links, theme, words, diagnostics) => (_shared, _reads) = (shared._shared ?? shared, reads);

    /// <summary>The same for one piece of work: what it reads is noted, and its findings go elsewhere. What pages share is still made once.</summary>
    public BodyComposer For(LinkResolver tracked, DiagnosticBag findings, Reads reads) => new(this, content, bodies, tracked, theme, words, findings, reads);

    /// <summary>The same for what is not published today: its findings go elsewhere, and links are looked at from the day it goes live, if that is known.</summary>
    public BodyComposer For(DateOnly? day, DiagnosticBag findings) => new(content, bodies, day is { } later ? links.On(later) : links, theme, words, findings);

    /// <summary>The body of a file in its two parts.</summary>
    public BodyView Compose(string path) => Compose(bodies.Read(content.BodyOf(path)), path);

    /// <summary>The two parts of a stored body.</summary>
    public BodyView Compose(StoredBody body, string path) => Compose(body, Fill(body, path));

    /// <summary>What fills each slot of a body, in their order.</summary>
    public IReadOnlyList<string> Fill(StoredBody body, string path) => [.. body.Slots.Select(slot => Fill(slot, path, body.Ids))];

    /// <summary>The two parts of a stored body, of which the slots are filled already.</summary>
    public static BodyView Compose(StoredBody body, IReadOnlyList<string> fills)
    {
        var lead = 0;
        while (lead < fills.Count && body.Slots[lead].Offset < body.LeadEnd) lead++;
        return new BodyView(new Html(Compose(body.Html, 0, body.LeadEnd, body.Slots, fills, 0, lead)), new Html(Compose(body.Html, body.LeadEnd, body.Html.Length, body.Slots, fills, lead, fills.Count)));
    }

    /// <summary>A whole body with its slots filled.</summary>
    public string Compose(string html, IReadOnlyList<Slot> slots, string path, IReadOnlyCollection<string> ownIds) =>
        Compose(html, 0, html.Length, slots, [.. slots.Select(slot => Fill(slot, path, ownIds))], 0, slots.Count);

    private static string Compose(string html, int from, int to, IReadOnlyList<Slot> slots, IReadOnlyList<string> fills, int first, int end)
    {
        var text = new StringBuilder(to - from + 1024);
        var at = from;
        for (var i = first; i < end; i++)
        {
            text.Append(html, at, slots[i].Offset - at).Append(fills[i]);
            at = slots[i].Offset;
        }
        return text.Append(html, at, to - at).ToString();
    }

    private string Fill(Slot slot, string path, IReadOnlyCollection<string> ownIds) => slot.Kind switch
    {
        SlotKind.Link => WebUtility.HtmlEncode(Link(slot, path, ownIds)),
        SlotKind.Image => Image(slot, path),
        SlotKind.ImageEnd => PictureHtml.End(links.FindAsset(new(slot.Value, slot.Location), path, _ => { })?.Pictures),
        SlotKind.CrisisLink => CrisisLink(slot, path),
        SlotKind.Action => Action(slot, path),
        _ => CrisisBox(slot, path),
    };

    private string Link(Slot slot, string path, IReadOnlyCollection<string> ownIds)
    {
        var target = new Located<string>(slot.Value, slot.Location);
        if (NumberedLinks.Check(slot.Text, target, content.Library, _reads) is { } broken)
        {
            diagnostics.Add(broken);
            // Said once, where it is written: on its page the link does what it says.
            return $"tel:{PhoneNumbers.Find(slot.Text)[0].Digits}";
        }
        return links.IsElsewhere(slot.Value) ? slot.Value : links.Resolve(target, path, ownIds, diagnostics.Add) ?? "#";
    }

    private string Image(Slot slot, string path)
    {
        if (links.FindAsset(new(slot.Value, slot.Location), path, diagnostics.Add) is not { } asset) return "<img";
        if (asset.Width > 0) return PictureHtml.Start(asset.Url, asset.Width, asset.Height, asset.Pictures);
        diagnostics.Add(Rendering.RenderingDiagnostics.ImageUnreadable.At(slot.Location, slot.Value, "is not a picture that can be read", "save it as JPEG, PNG, WebP, GIF or SVG"));
        return "<img";
    }

    private string CrisisLink(Slot slot, string path)
    {
        _reads.Add(Keys.CrisisLine(slot.Value));
        if (content.Library.Catalogs.CrisisLines.Find(new Located<string>(slot.Value, slot.Location), diagnostics.Add) is not { } line) return WebUtility.HtmlEncode(slot.Text);
        if (CrisisLinePresenter.AuthorityOf(line, IsOwn(line)) is { } authority)
        {
            var said = CrisisLinkText.ForAuthority(line, slot.Text, CrisisLinePresenter.AddressInWords(authority), out var hasNumber);
            if (hasNumber) diagnostics.Add(SiteDiagnostics.UnverifiedNumber.At(slot.TextLocation, slot.Text, line.Key, said));
            return $"<a href=\"{WebUtility.HtmlEncode(authority)}\">{WebUtility.HtmlEncode(said)}</a>";
        }
        var (text, channel) = CrisisLinkText.For(line, slot.Text, out var isStale);
        if (isStale) diagnostics.Add(SiteDiagnostics.StaleCrisisNumber.At(slot.TextLocation, slot.Text, line.Key, text));
        return $"<a href=\"{WebUtility.HtmlEncode(channel.Href)}\">{WebUtility.HtmlEncode(text)}</a>";
    }

    private string Action(Slot slot, string path)
    {
        if (content.Library.Catalogs.CallsToAction.Find(new Located<string>(slot.Value, slot.Location), diagnostics.Add) is not { } call) return "";
        // A call to action inside a call to action would never end.
        var isNested = content.Library.Catalogs.CallsToAction.All.Any(other => other.Path == path);
        return isNested ? "" : Render("call-to-action", CallToActionRoot.Type, new CallToActionRoot(Present(call)), path);
    }

    /// <summary>A call to action as pages show it; made once.</summary>
    public CallToActionView Present(CallToAction call)
    {
        _reads.Add(Keys.CallToAction(call.Key));
        return (_shared ?? this).Made(call);
    }

    private CallToActionView Made(CallToAction call) => _actions.GetOrAdd(call.Key, _ =>
    {
        var location = call.Location is { } key && content.Library.Catalogs.Locations.TryGet(key.Value, out var found) ? LocationPresenter.Present(found) : null;
        var link = call.Link is { } target && links.ResolveAddress(target, diagnostics.Add) is { } url ? new LinkView(words["call_to_action_link"], url) : null;
        var body = Compose(call.Path);
        return new CallToActionView(call.Key, call.Title, new Html(body.Lead.Value + body.Rest.Value), link, location);
    });

    /// <summary>A crisis line as pages show it; made once.</summary>
    public CrisisLineView Present(CrisisLine line)
    {
        _reads.Add(Keys.CrisisLine(line.Key));
        return (_shared ?? this).Made(line);
    }

    private CrisisLineView Made(CrisisLine line) => _lines.GetOrAdd(line.Key, _ =>
        CrisisLinePresenter.Present(line, IsOwn(line), content.Library.Settings.Language, words));

    /// <summary>A line of the settings' own regions.</summary>
    private bool IsOwn(CrisisLine line) => content.Library.Settings.Regions.Any(region => region.Value == line.Region.Value);

    private string CrisisBox(Slot slot, string path)
    {
        IEnumerable<CrisisLine> lines = [];
        if (slot.Value.Length > 0)
        {
            if (content.Library.Catalogs.CrisisLines.Find(new Located<string>(slot.Value, slot.Location), diagnostics.Add) is { } line) lines = [line];
        }
        else
        {
            lines = content.FindArticle(path)?.Safety.CrisisLines ?? content.Library.DefaultSafety.CrisisLines;
        }
        var views = lines.Select(Present).ToList();
        return views.Count == 0 ? "" : Render("crisis-box", CrisisRoot.Type, new CrisisRoot(views), path);
    }

    private string Render(string template, ViewType type, object model, string path)
    {
        _reads.Add(Keys.Template(template));
        try
        {
            return theme.Render(template, type, model);
        }
        catch (TemplateFaultException fault)
        {
            diagnostics.Add(Rendering.RenderingDiagnostics.TemplateFault.At(SourceLocation.WholeFile(theme.PathOf(template)), path, fault.Message));
            return "";
        }
    }
}
