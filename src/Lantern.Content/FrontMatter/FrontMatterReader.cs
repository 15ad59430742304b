using Lantern.Diagnostics;

namespace Lantern.Content.FrontMatter;

/// <summary>Splits a Markdown file into front matter and body. Pure; problems become findings.</summary>
public static class FrontMatterReader
{
    private const string Fence = "---";

    /// <summary>The parts of the file, or null and at least one finding.</summary>
    public static FrontMatterFile? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var first = 1;
        while (first <= source.LineCount && string.IsNullOrWhiteSpace(source.Line(first))) first++;
        if (source.Line(first).TrimEnd() != Fence)
        {
            if (first > source.LineCount) first = 1;
            diagnostics.Add(ContentDiagnostics.MissingFrontMatter.At(new SourceLocation(source.Path, first, 1, first, source.Line(first).Length + 1)));
            return null;
        }
        for (var line = first + 1; line <= source.LineCount; line++)
        {
            var text = source.Line(line).TrimEnd();
            if (text is not (Fence or "...")) continue;
            var yaml = new SourceSpan(source.StartOfLine(first + 1), source.StartOfLine(line));
            var body = line < source.LineCount ? source.StartOfLine(line + 1) : source.Text.Length;
            return YamlReader.ReadMap(source, yaml, diagnostics) is { } map ? new FrontMatterFile(source, map, body) : null;
        }
        diagnostics.Add(ContentDiagnostics.UnclosedFrontMatter.At(source.Locate(SourceSpan.At(source.StartOfLine(first), Fence.Length))));
        return null;
    }
}
