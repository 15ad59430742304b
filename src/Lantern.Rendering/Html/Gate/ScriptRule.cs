namespace Lantern.Rendering.Html;

/// <summary>A page runs the scripts that the theme lists, from their files, and nothing else; data for other programs is no script.</summary>
internal static class ScriptRule
{
    public static void Check(PageParts parts, IReadOnlySet<string>? listed, PageFindings findings)
    {
        foreach (var script in parts.Scripts)
        {
            if (ProblemOf(script, listed) is { } problem) findings.Add(RenderingDiagnostics.ScriptInPage, problem);
        }
    }

    private static string? ProblemOf(PageNode script, IReadOnlySet<string>? listed)
    {
        if (script.IsDrawing) return "a script in a drawing";
        var type = script.Get("type")?.Trim().ToLowerInvariant() ?? "";
        if (script.Get("src") is not { } source)
        {
            if (type is "application/ld+json" or "application/json") return null;
            return type.Length == 0 ? "a script written into the page" : $"a script of the kind '{OutsideAddress.Shown(type)}' written into the page";
        }
        if (type is not ("" or "module" or "text/javascript")) return $"a script of the kind '{OutsideAddress.Shown(type)}'";
        if (script.Has("nomodule")) return "a script for old browsers alone (nomodule)";
        return listed is null || listed.Contains(source) ? null : $"the script '{OutsideAddress.Shown(source)}', which is none of the theme's list";
    }
}
