using System.Globalization;
using System.Text.RegularExpressions;
using Fluid;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Liquid;

/// <summary>Parses templates with the tags that themes may use.</summary>
internal static partial class TemplateParser
{
    /// <summary>Tags that would make a partial depend on what its caller happens to hold, or count across calls.</summary>
    private static readonly string[] Refused = ["include", "increment", "decrement", "cycle", "ifchanged", "tablerow", "liquid", "echo"];

    public static Dictionary<string, IFluidTemplate> ParseAll(IReadOnlyList<TemplateFile> files, DiagnosticBag diagnostics)
    {
        var parser = new FluidParser(new FluidParserOptions { AllowFunctions = false, AllowLiquidTag = false });
        foreach (var tag in Refused) parser.RegisteredTags.Remove(tag);
        var parsed = new Dictionary<string, IFluidTemplate>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (parser.TryParse(file.Source.Text, out var template, out var error)) parsed.Add(file.Name, template);
            else diagnostics.Add(Describe(file, error, parser.RegisteredTags.Keys));
        }
        return parsed;
    }

    private static Diagnostic Describe(TemplateFile file, string error, IEnumerable<string> tags)
    {
        var words = error.Split('\n')[0].Trim();
        var place = Place().Match(words);
        var location = SourceLocation.WholeFile(file.Source.Path);
        if (place.Success)
        {
            var line = int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture);
            var column = int.Parse(place.Groups["column"].Value, CultureInfo.InvariantCulture);
            location = new SourceLocation(file.Source.Path, line, column, line, column + 1);
            words = words[..place.Index].Trim();
        }
        if (UnknownTag().Match(words) is { Success: true } match)
        {
            var name = match.Groups["tag"].Value;
            var at = file.LocateTag(name, 0);
            return RenderingDiagnostics.UnknownTag.Suggest(at.IsWholeFile ? location : at, DidYouMean.Find(name, tags), name, string.Join(", ", tags.Where(tag => char.IsLetter(tag[0])).Order(StringComparer.Ordinal)));
        }
        return RenderingDiagnostics.TemplateSyntax.At(location, words);
    }

    [GeneratedRegex(@"\s*at \((?<line>\d+):(?<column>\d+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^Unknown tag '(?<tag>[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex UnknownTag();
}
