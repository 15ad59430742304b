using AngleSharp.Dom;

namespace Lantern.Rendering.Html;

/// <summary>Walks a page once, collects its parts, and looks at every attribute on the way.</summary>
internal sealed class PageWalk(PageFindings findings)
{
    private readonly PageParts _parts = new();
    private readonly Stack<PageRange> _open = new();
    private int _position;
    private int _mains;

    public static PageParts Read(IDocument document, PageFindings findings)
    {
        var walk = new PageWalk(findings);
        var nodes = new NodeCursor(document);
        while (nodes.Next(out var node, out var entering))
        {
            if (node is not IElement element) continue;
            if (entering) walk.Enter(element);
            else walk.Leave(element);
        }
        return walk._parts;
    }

    private void Enter(IElement element)
    {
        _position++;
        ReadAttributes(element);
        // A shadow tree is shown in place of what the element holds in the page.
        if (element.ShadowRoot is not null) findings.Add(RenderingDiagnostics.ScriptAttribute, "template", "shadowrootmode");
        switch (element.LocalName)
        {
            case "a" or "area" when element.HasAttribute("href"):
                _parts.Links.Add(element);
                break;
            case "h1":
                _parts.MainHeadings++;
                break;
            case "h2" or "h3" or "h4" or "h5" or "h6":
                Open(element, _parts.Headings);
                break;
            case "main":
                _mains++;
                break;
            case "title" when element.ParentElement is { LocalName: "head" }:
                _parts.HasTitle |= VisibleText.Fold(element.TextContent).Length > 0;
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

    private void Leave(IElement element)
    {
        if (element.LocalName == "main") _mains--;
        while (_open.TryPeek(out var range) && ReferenceEquals(range.Element, element))
        {
            range.End = _position;
            _open.Pop();
        }
    }

    private void ReadAttributes(IElement element)
    {
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is not { } attribute) continue;
            switch (attribute.Name)
            {
                case "id":
                    _parts.Ids[attribute.Value] = _parts.Ids.GetValueOrDefault(attribute.Value) + 1;
                    break;
                case "class":
                    ReadClasses(element, attribute.Value);
                    break;
                case "style":
                    findings.Add(RenderingDiagnostics.StyleAttribute, element.LocalName);
                    break;
                // A page in an attribute is one that the gate does not see.
                case "srcdoc":
                case var name when name.StartsWith("on", StringComparison.Ordinal):
                    findings.Add(RenderingDiagnostics.ScriptAttribute, element.LocalName, attribute.Name);
                    break;
                default:
                    AddressRule.Check(element, attribute, findings);
                    break;
            }
        }
    }

    private void ReadClasses(IElement element, string classes)
    {
        foreach (var range in classes.AsSpan().SplitAny(" \t\n\r\f"))
        {
            switch (classes.AsSpan()[range])
            {
                case "crisis-strip":
                    Open(element, _parts.Strips);
                    break;
                case "disclaimer" when element.LocalName == "section":
                    AddSection(element, "data-disclaimer", _parts.Disclaimers);
                    break;
                case "crisis-line" when element.LocalName == "section":
                    AddSection(element, "data-crisis-line", _parts.CrisisLines);
                    break;
                case "sources" or "call-to-action":
                    Open(element, _parts.Afterwards);
                    break;
                case "body" when _mains > 0 && _parts.Body is null:
                    _parts.Body = Open(element);
                    break;
            }
        }
    }

    private void AddSection(IElement element, string attribute, List<MarkedSection> sections) =>
        sections.Add(new MarkedSection(element.GetAttribute(attribute) ?? "", Open(element), _mains > 0));

    private void Open(IElement element, List<PageRange> ranges) => ranges.Add(Open(element));

    private PageRange Open(IElement element)
    {
        var range = new PageRange(element, _position);
        _open.Push(range);
        return range;
    }

    private void ReadMeta(IElement meta)
    {
        if (meta.GetAttribute("name") is { } name && name.Equals("format-detection", StringComparison.OrdinalIgnoreCase))
        {
            _parts.HasFormatDetection |= meta.GetAttribute("content")?.Replace(" ", "", StringComparison.Ordinal)
                .Contains("telephone=no", StringComparison.OrdinalIgnoreCase) == true;
        }
        if (meta.GetAttribute("http-equiv") is { } kind && kind.Trim().Equals("refresh", StringComparison.OrdinalIgnoreCase)) AddressRule.CheckRefresh(meta, findings);
    }
}
