using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>Collects what is wrong with one page, each finding once; every message begins with the page.</summary>
internal sealed class PageFindings(string page, string template)
{
    private readonly SourceLocation _place = SourceLocation.WholeFile(template);
    private readonly HashSet<Diagnostic> _seen = [];
    private readonly List<Diagnostic> _all = [];

    public string Page => page;

    public IReadOnlyList<Diagnostic> All => _all;

    public void Add(DiagnosticDescriptor descriptor, params ReadOnlySpan<string> arguments)
    {
        Keep(descriptor.At(_place, [page, .. arguments]));
    }

    /// <summary>A finding about a rule of a style sheet, at its place in the sheet where it has one; then the message names the template as well.</summary>
    public void AddAtRule(DiagnosticDescriptor descriptor, SourceLocation? rule, params ReadOnlySpan<string> arguments)
    {
        if (rule is { } place) Keep(descriptor.At(place, [$"{page} ({template})", .. arguments]));
        else Add(descriptor, arguments);
    }

    /// <summary>Takes over a finding about something inside the page, such as its own style.</summary>
    public void AddInside(Diagnostic finding) => Keep(finding with { Location = _place, Message = $"{page}: {finding.Message}" });

    private void Keep(Diagnostic finding)
    {
        if (_seen.Add(finding)) _all.Add(finding);
    }
}
