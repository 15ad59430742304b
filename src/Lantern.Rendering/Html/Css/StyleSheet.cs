using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>One sheet as read: its rules, the addresses it asks for, and whether something in it lay too deep to be read.</summary>
internal sealed record StyleSheet(string Path, string Css, ImmutableArray<StyleRule> Rules, ImmutableArray<CssAddress> Addresses, int? TooDeepAt)
{
    private readonly SourceText _source = new(Path, Css);

    /// <summary>What it says of paper and of the way from page to page.</summary>
    public ImmutableArray<FrameAtRule> AtRules { get; init; } = [];

    /// <summary>Stands in a page, so that it has no file of its own.</summary>
    public bool IsInPage { get; init; }

    public static StyleSheet Read(string path, string css) => new StyleSheetReader(path, new CssTokens(css)).Read();

    public SourceLocation Locate(SourceSpan span) => _source.Locate(span);
}
