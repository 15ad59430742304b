using Lantern.TestKit;

namespace Lantern.BrowserTests;

/// <summary>The Nu HTML checker, over files: pages and style sheets.</summary>
internal static class Nu
{
    private const string NoJava = "Java is not there, so the Nu HTML checker was left out: install it (on Debian: apt-get install default-jre-headless) and run the tests again.";

    /// <summary>Properties and pseudo-elements that browsers know and the checker does not yet; what protects help has to set them, since a theme could.</summary>
    private static readonly string[] NewerThanIt =
        ["interactivity", "line-clamp", "container-type", "mask-border", "offset", "view-transition-name", "d", "::target-text", "::search-text"];

    /// <summary>What it finds, errors and warnings, a line for each; none where all is well.</summary>
    public static IReadOnlyList<string> Check(IEnumerable<string> files)
    {
        NodeTools.Require();
        try
        {
            var jar = Path.Combine(NodeTools.Folder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
            return NodeTools.RunProgram("java", NodeTools.Folder, ["-jar", jar, "--also-check-css", "--Werror", "--no-langdetect", .. files])
                .Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !Array.Exists(NewerThanIt, name =>
                    line.Contains($"Property “{name}” doesn't exist.", StringComparison.Ordinal) || line.Contains($"pseudo-class “{name}”", StringComparison.Ordinal)))
                .ToList();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            NodeTools.Require(NoJava);
            return [];
        }
    }
}
