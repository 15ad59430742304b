using System.Text.RegularExpressions;
using Lantern.Content;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Numbers;
using Lantern.Diagnostics.Signs;
using Lantern.Rendering.Liquid;

namespace Lantern.Site.Theming;

/// <summary>Checks the words of an interface against the built-in ones: each says something, and has the places that are filled in. Pure.</summary>
internal static partial class WordChecks
{
    /// <summary>Words of the crisis strip keep all their places: without them it has no line and no number (DESIGN: output contract).</summary>
    private const string Strip = "strip_";

    /// <summary>Names of languages, which a site adds as it needs them.</summary>
    private const string LanguageNames = "language_";

    /// <summary>Findings about some words.</summary>
    /// <param name="words">The words as written, with their places in the file.</param>
    /// <param name="reference">The built-in words.</param>
    /// <param name="templates">All templates, which may show words of their own.</param>
    public static IEnumerable<Diagnostic> Check(
        IReadOnlyList<(Located<string> Key, Located<string> Value)> words, IReadOnlyDictionary<string, string> reference, IReadOnlyList<TemplateFile> templates)
    {
        foreach (var (key, value) in words)
        {
            if (reference.ContainsKey(key.Value) || key.Value.StartsWith(LanguageNames, StringComparison.Ordinal))
            {
                foreach (var finding in NumbersIn(key.Value, value)) yield return finding;
            }
            if (!reference.TryGetValue(key.Value, out var known))
            {
                if (key.Value.StartsWith(LanguageNames, StringComparison.Ordinal) || IsShown(key.Value, templates)) continue;
                yield return SiteDiagnostics.UnknownWord.Suggest(key.Location, DidYouMean.Find(key.Value, reference.Keys), key.Value);
                continue;
            }
            if (!VisibleLetters.Any(value.Value))
            {
                yield return SiteDiagnostics.EmptyWord.At(value.Location, key.Value, known);
                continue;
            }
            var (places, needed) = (PlacesOf(value.Value), PlacesOf(known));
            foreach (var place in places.Except(needed, StringComparer.Ordinal))
            {
                var all = needed.Count == 0 ? "none" : string.Join(", ", needed.Select(name => $"{{{name}}}"));
                yield return SiteDiagnostics.UnknownPlace.Suggest(value.Location, DidYouMean.Find(place, needed) is { } near ? $"{{{near}}}" : null, place, key.Value, all);
            }
            if (!key.Value.StartsWith(Strip, StringComparison.Ordinal)) continue;
            foreach (var place in needed.Except(places, StringComparer.Ordinal))
                yield return SiteDiagnostics.MissingPlace.At(value.Location, place, key.Value, known);
        }
    }

    /// <summary>
    /// Words of the interface stand around the numbers of help on every page; the numbers themselves come from the registry, by the places in
    /// braces.
    /// </summary>
    private static IEnumerable<Diagnostic> NumbersIn(string key, Located<string> value) => PhoneNumbers.Find(value.Value).Select(number =>
        ContentDiagnostics.OtherNumberInWords.At(
            value.Location, value.Value[number.Start..number.End], "the registry: words such as '" + key + "' hold none themselves",
            "take it out; where a number belongs, the place in braces such as {call} shows the registry's"));

    private static bool IsShown(string word, IReadOnlyList<TemplateFile> templates) =>
        templates.Any(template => template.Source.Text.Contains($"strings.{word}", StringComparison.Ordinal));

    private static HashSet<string> PlacesOf(string text) => Place().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
