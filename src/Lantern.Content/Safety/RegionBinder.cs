using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Safety;

/// <summary>YAML → <see cref="Region"/>; null and findings when it can't be one.</summary>
public static class RegionBinder
{
    public static Region? Bind(YamlMap node, SourceText source, string key, DiagnosticBag diagnostics)
    {
        var map = new MapReader(node, source, diagnostics, "a region");
        var name = map.RequiredText("name");
        var lines = map.Texts("lines");
        if (lines.IsEmpty && !map.Has("lines")) diagnostics.Add(ContentDiagnostics.MissingKey.At(map.Location, "lines", map.What));
        Located<string>? value = null;
        string? wording = null;
        if (map.Map("emergency", "an emergency number") is { } inner)
        {
            value = inner.Text("value");
            wording = inner.Words("wording");
            inner.Finish();
        }
        map.Finish();
        if (value is { } number && number.Value.Any(char.IsAsciiDigit))
            return name is null ? null : new Region(source.Path, key, name.Value.Value, new(number.Value, wording ?? $"In immediate danger, call {number.Value}."), lines);
        if (map.Node("emergency") is null or YamlMap) diagnostics.Add(ContentDiagnostics.NoEmergencyNumber.At(value?.Location ?? (map.Has("emergency") ? map.LocationOf("emergency") : map.Location)));
        return null;
    }
}
