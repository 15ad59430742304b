using Lantern.Diagnostics.Signs;

namespace Lantern.Rendering.Html;

/// <summary>Walks a page once, collects its parts, and looks at every attribute on the way.</summary>
internal sealed class PageWalk(PageFindings findings)
{
    public const string NoName = "(without a name)";

    private readonly PageParts _parts = new();
    private int _endOfMain;

    public static PageParts Read(PageTree page, PageFindings findings)
    {
        var walk = new PageWalk(findings);
        for (var at = 0; at < page.Count; at++)
        {
            if (page[at] is { IsElement: true } element) walk.Read(element);
        }
        return walk._parts;
    }

    private void Read(PageNode element)
    {
        ReadAttributes(element);
        // A shadow tree is shown in place of what the element holds in the page.
        if (element.HasShadow) findings.Add(RenderingDiagnostics.ScriptAttribute, "template", "shadowrootmode");
        switch (element.Name)
        {
            case "a" or "area" when element.Has("href"):
                _parts.Links.Add(element);
                break;
            case "dialog" when element.Has("open"):
                findings.Add(RenderingDiagnostics.HiddenByMarkup, "the page", "an open <dialog> that lies over it");
                break;
            case "h1":
                _parts.MainHeadings++;
                break;
            case "h2" or "h3" or "h4" or "h5" or "h6":
                _parts.Headings.Add(element);
                break;
            case "main":
                _endOfMain = Math.Max(_endOfMain, element.End);
                break;
            case "title" when element.Parent is { Exists: true, Name: "head" }:
                _parts.HasTitle |= VisibleLetters.Any(element.TextContent());
                break;
            case "meta":
                ReadMeta(element);
                break;
            case "style":
                _parts.Styles.Add(element);
                break;
            case "script":
                _parts.Scripts.Add(element);
                break;
            case "base":
                findings.Add(RenderingDiagnostics.BaseElement);
                break;
        }
    }

    private void ReadAttributes(PageNode element)
    {
        for (var i = 0; i < element.AttributeCount; i++)
        {
            var attribute = element.Attribute(i);
            switch (attribute.Name)
            {
                case "id":
                    var id = attribute.Value.ToString();
                    _parts.Ids[id] = _parts.Ids.GetValueOrDefault(id) + 1;
                    break;
                case "class":
                    ReadClasses(element, attribute.Value);
                    break;
                case "data-quick-exit":
                    _parts.QuickExits.Add(element);
                    break;
                case "style":
                    findings.Add(RenderingDiagnostics.StyleAttribute, element.Name);
                    break;
                // A page in an attribute is one that the gate does not see.
                case "srcdoc":
                case var name when name.StartsWith("on", StringComparison.Ordinal):
                    findings.Add(RenderingDiagnostics.ScriptAttribute, element.Name, attribute.Name);
                    break;
                default:
                    AddressRule.Check(element, attribute, findings);
                    break;
            }
        }
    }

    private void ReadClasses(PageNode element, ReadOnlySpan<char> classes)
    {
        foreach (var range in classes.SplitAny(HtmlSpace.Letters))
        {
            switch (classes[range])
            {
                case "crisis-strip":
                    _parts.Strips.Add(element);
                    break;
                case "disclaimer" when element.Name == "section":
                    AddSection(element, "data-disclaimer", _parts.Disclaimers);
                    break;
                case "crisis-line" when element.Name == "section":
                    AddSection(element, "data-crisis-line", _parts.CrisisLines);
                    break;
                case "disclaimer":
                    findings.Add(RenderingDiagnostics.DisclaimerUnexpected, NoName);
                    break;
                case "crisis-line":
                    findings.Add(RenderingDiagnostics.CrisisLineUnexpected, NoName);
                    break;
                case "page-frame":
                    _parts.Frames.Add(element);
                    break;
                case "crisis-box" or "region-line" or "emergency":
                    _parts.FurtherLines.Add(element);
                    break;
                case "sources" or "call-to-action":
                    _parts.Afterwards.Add(element);
                    break;
                case "body" when IsInMain(element) && !_parts.Body.Exists:
                    _parts.Body = element;
                    break;
            }
        }
    }

    private void AddSection(PageNode element, string attribute, List<MarkedSection> sections) =>
        sections.Add(new MarkedSection(element.Get(attribute) ?? "", element, IsInMain(element)));

    private bool IsInMain(PageNode element) => element.Index < _endOfMain;

    private void ReadMeta(PageNode meta)
    {
        if (!meta.TryAttribute("name", out var name)) name = [];
        if (name.Trim().Equals("format-detection", StringComparison.OrdinalIgnoreCase))
        {
            _parts.HasFormatDetection |= meta.Get("content")?.Replace(" ", "", StringComparison.Ordinal)
                .Contains("telephone=no", StringComparison.OrdinalIgnoreCase) == true;
        }
        if (name.Trim().Equals("viewport", StringComparison.OrdinalIgnoreCase)) ViewRule.CheckViewport(meta, findings);
        if (meta.Has("http-equiv")) _parts.Commands.Add(meta);
        if (!meta.TryAttribute("http-equiv", out var kind) || !kind.Trim().Equals("refresh", StringComparison.OrdinalIgnoreCase)) return;
        AddressRule.CheckRefresh(meta, findings);
        findings.Add(RenderingDiagnostics.PageLeaves);
    }
}
