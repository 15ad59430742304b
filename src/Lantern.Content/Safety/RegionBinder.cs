using System.Collections.Immutable;
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
        var emergency = ReadEmergency(map, key);
        LineWords.Check(name, key, [], "this region", "write the name of the country alone", diagnostics);
        map.Finish();
        return name is null || emergency is null ? null : new Region(source.Path, key, name.Value.Value, emergency, lines);
    }

    private static Emergency? ReadEmergency(MapReader region, string key)
    {
        Located<string>? value = null, wording = null;
        ImmutableArray<Located<string>> also = [];
        if (region.Map("emergency", "an emergency number") is { } map)
        {
            (value, wording, also) = (map.Text("value"), map.Text("wording"), map.Texts("also"));
            map.Finish();
        }
        if (value is not { } number || !number.Value.Any(char.IsAsciiDigit))
        {
            if (region.Node("emergency") is null or YamlMap)
                region.Diagnostics.Add(ContentDiagnostics.NoEmergencyNumber.At(value?.Location ?? (region.Has("emergency") ? region.LocationOf("emergency") : region.Location)));
            return null;
        }
        var wrong = also.Append(number).Where(one => PhoneText.Dial(one.Value) is null).ToList();
        foreach (var one in wrong)
        {
            region.Diagnostics.Add(ContentDiagnostics.BadPhone.At(
                one.Location, one.Value, "write the digits of the one number to call, such as 911; others that the wording names are a list, "
                    + "also: [\"999\"]"));
        }
        if (wrong.Count > 0) return null;
        ImmutableArray<string> others = [.. also.Select(one => one.Value)];
        if (wording is not { Value.Length: > 0 } sentence) return new(number.Value, $"In immediate danger, call {number.Value}.") { Also = others };
        if (Names(sentence.Value, number.Value))
        {
            LineWords.Check(
                sentence, key, [.. others, number.Value], $"the emergency number {number.Value}",
                "take it out; or, if it is an emergency number too, name it beside 'value': also: [\"{0}\"]", region.Diagnostics);
        }
        else
        {
            region.Diagnostics.Add(ContentDiagnostics.EmergencyNotNamed.At(sentence.Location, number.Value));
        }
        return new(number.Value, sentence.Value) { Also = others };
    }

    /// <summary>True when the number stands in the sentence, and not as a part of a longer one.</summary>
    private static bool Names(string sentence, string number)
    {
        for (var at = sentence.IndexOf(number, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var end = at + number.Length;
            if ((at == 0 || !char.IsAsciiDigit(sentence[at - 1])) && (end == sentence.Length || !char.IsAsciiDigit(sentence[end]))) return true;
        }
        return false;
    }
}
