using System.Text.RegularExpressions;

namespace Lantern.Rendering.Html;

/// <summary>Finds where a script names a protected part of a page, or puts something else in the place of the whole page.</summary>
internal static partial class ProtectedNames
{
    /// <summary>The protected part that a text in quotes names, as a class, an attribute or in a selector; null where it names none.</summary>
    public static string? InText(string text) => Part().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>The same in the code itself, with its places; the code comes without white space, comments and texts.</summary>
    public static IEnumerable<(string Name, int At)> InCode(IReadOnlyList<(char Letter, int At)> code)
    {
        var letters = string.Create(code.Count, code, static (span, code) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = code[i].Letter;
        });
        foreach (Match match in Call().Matches(letters)) yield return (match.Groups["name"].Value, code[match.Index].At);
    }

    // The word "disclaimer" alone may be part of a sentence.
    [GeneratedRegex(@"crisis-(?:strip|line|box)|region-line|(?:data-|\.)disclaimer(?![a-z])|^\s*disclaimer\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?<name>document\.(?:write|writeln|open))\(|\b(?<name>document\.(?:body|documentElement)\.(?:innerHTML|outerHTML|textContent|innerText))\+?=(?!=)"
        + @"|\b(?<name>document\.(?:body|documentElement)\.(?:replaceChildren|replaceWith|remove))\(|\b(?<name>dataset\.(?:disclaimer|crisisLine))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
