using System.Collections.Immutable;

namespace Lantern.Rendering.Html;

/// <summary>One sheet as read: its rules, the addresses it asks for, and whether something in it lay too deep to be read.</summary>
internal sealed record StyleSheet(string Path, string Css, ImmutableArray<StyleRule> Rules, ImmutableArray<CssAddress> Addresses, int? TooDeepAt)
{
    public static StyleSheet Read(string path, string css) => new StyleSheetReader(path, new CssTokens(css)).Read();
}
