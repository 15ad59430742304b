using System.Collections.Frozen;

namespace Lantern.Rendering.Html;

/// <summary>A condition on an attribute, from the plain form that <see cref="AttributeSelectorText"/> writes.</summary>
internal static class AttributeTest
{
    // HTML standard, section 4.16.2 "Case-sensitivity of selectors": the values of these count without their letter case.
    private static readonly FrozenSet<string> WithoutCase = (
        "accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir direction disabled enctype face frame"
        + " hreflang http-equiv lang language link media method multiple nohref noresize noshade nowrap readonly rel rev rules scope scrolling selected shape"
        + " target text type valign valuetype vlink").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private delegate bool ValueTest(ReadOnlySpan<char> value, ReadOnlySpan<char> wanted, StringComparison comparison);

    /// <summary>Reads what stands between the square brackets; null where it is no such condition.</summary>
    public static ElementTest? Read(CssTokens tokens, int from, int to)
    {
        if (from >= to || tokens[from].Kind != CssTokenKind.Ident) return null;
        var name = tokens[from].Text;
        if (from + 1 == to) return element => TryValue(element, name, out _);
        var at = from + 1;
        var mark = tokens[at].Kind == CssTokenKind.Delim && tokens[at].Text != "=" ? tokens[at++].Text : "";
        if (at + 1 >= to || !tokens[at].IsDelim('=') || tokens[at + 1].Kind != CssTokenKind.String || Of(mark) is not { } test) return null;
        var wanted = tokens[at + 1].Text;
        var flag = tokens.SkipSpace(at + 2, to) is var last && last < to ? tokens[last].Text : "";
        var comparison = flag == "i" || (flag == "" && WithoutCase.Contains(name)) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return element => TryValue(element, name, out var value) && test(value, wanted, comparison);
    }

    private static bool TryValue(PageNode element, string name, out ReadOnlySpan<char> value)
    {
        for (var i = 0; i < element.AttributeCount; i++)
        {
            var attribute = element.Attribute(i);
            if (!attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            value = attribute.Value;
            return true;
        }
        value = default;
        return false;
    }

    private static ValueTest? Of(string mark) => mark switch
    {
        "" => static (value, wanted, comparison) => value.Equals(wanted, comparison),
        "~" => static (value, wanted, comparison) => HasWord(value, wanted, comparison),
        "|" => static (value, wanted, comparison) =>
            value.StartsWith(wanted, comparison) && (value.Length == wanted.Length || value[wanted.Length] == '-'),
        "^" => static (value, wanted, comparison) => !wanted.IsEmpty && value.StartsWith(wanted, comparison),
        "$" => static (value, wanted, comparison) => !wanted.IsEmpty && value.EndsWith(wanted, comparison),
        "*" => static (value, wanted, comparison) => !wanted.IsEmpty && value.Contains(wanted, comparison),
        _ => null,
    };

    private static bool HasWord(ReadOnlySpan<char> value, ReadOnlySpan<char> wanted, StringComparison comparison)
    {
        if (wanted.IsEmpty) return false;
        foreach (var range in value.SplitAny(HtmlSpace.Letters))
        {
            if (value[range].Equals(wanted, comparison)) return true;
        }
        return false;
    }
}
