using System.Text;

namespace Lantern.Diagnostics.Formatters;

/// <summary>Writes a finding as people read it: place, words, the line itself with a marker under it, and what to do.</summary>
/// <remarks>Pure. Lines longer than 160 characters are cut around the marker.</remarks>
public static class TextFormatter
{
    private const int Width = 160;

    /// <param name="diagnostic">The finding.</param>
    /// <param name="line">The source line it points at, or null when the file can't be read.</param>
    public static string Format(Diagnostic diagnostic, string? line)
    {
        var location = diagnostic.Location;
        var text = new StringBuilder(location.Path);
        if (!location.IsWholeFile) text.Append(':').Append(location.Line).Append(':').Append(location.Column);
        text.Append(": ").Append(NameOf(diagnostic.Severity)).Append(' ').Append(diagnostic.Code).Append(": ").Append(diagnostic.Message).Append('\n');
        if (!location.IsWholeFile && line is not null) AppendLine(text, location, line);
        if (diagnostic.Help.Length > 0) text.Append("  help: ").Append(diagnostic.Help).Append('\n');
        return text.ToString();
    }

    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "suggestion",
    };

    private static void AppendLine(StringBuilder text, SourceLocation location, string line)
    {
        var number = location.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var start = Math.Clamp(location.Column - 1, 0, line.Length);
        var end = location.EndLine > location.Line ? line.Length : Math.Clamp(location.EndColumn - 1, start, line.Length);
        var from = start > Width - 40 ? Math.Max(0, start - 40) : 0;
        var shown = line.AsSpan(from, Math.Min(Width, line.Length - from));
        text.Append("  ").Append(number).Append(" | ");
        foreach (var c in shown) text.Append(char.IsControl(c) && c != '\t' ? '\uFFFD' : c);
        text.Append('\n').Append(' ', number.Length + 2).Append(" | ");
        foreach (var c in shown[..Math.Min(shown.Length, start - from)]) text.Append(c == '\t' ? '\t' : ' ');
        text.Append('^', Math.Clamp(end - start, 1, Math.Max(1, shown.Length - (start - from)))).Append('\n');
    }
}
