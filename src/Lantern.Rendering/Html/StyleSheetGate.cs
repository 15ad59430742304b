using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>Says whether a style sheet may be published: it asks no other host for anything, and what it hides can be checked.</summary>
/// <remarks>Pure and thread-safe.</remarks>
public static class StyleSheetGate
{
    /// <summary>What is wrong with a sheet, by line; the same findings as in <see cref="StyleSheetSet.Findings"/>.</summary>
    public static IReadOnlyList<Diagnostic> Check(string path, string css) => StyleSheetSet.Read([(path, css)]).Findings;
}
