using Lantern.Diagnostics;
using Lantern.Rendering.Images;

namespace Lantern.Site.Pipelines;

/// <summary>What may be published just as it is, from <c>input/assets/</c> and from a theme: nothing that is a page, and no drawing that runs or loads anything. Pure.</summary>
internal static class AssetChecks
{
    /// <summary>Browsers show these as pages, or run them; nothing would check them.</summary>
    private static readonly string[] Pages = [".html", ".htm", ".xhtml", ".xht", ".shtml", ".mhtml", ".mht", ".hta", ".xml", ".xsl", ".xslt", ".svgz", ".mjs"];

    /// <summary>These belong to a theme, where the gate reads them.</summary>
    private static readonly string[] OfThemes = [".css", ".js"];

    /// <summary>The finding about a file, or null.</summary>
    /// <param name="path">Its path, for people.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="isTheme">True for a file of the theme, whose style sheets and scripts are checked elsewhere.</param>
    public static Diagnostic? Check(string path, byte[] bytes, bool isTheme)
    {
        if (Ends(path, Pages) || (!isTheme && Ends(path, OfThemes))) return SiteDiagnostics.PageAsAsset.At(SourceLocation.WholeFile(path), path);
        return Ends(path, [".svg"]) && DrawingCheck.Find(bytes) is var (line, column, why)
            ? SiteDiagnostics.DrawingAsProgram.At(new SourceLocation(path, line, column, line, column + 1), why)
            : null;
    }

    private static bool Ends(string path, string[] endings) => Array.Exists(endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
