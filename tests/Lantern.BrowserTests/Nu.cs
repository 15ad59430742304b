using Lantern.TestKit;

namespace Lantern.BrowserTests;

/// <summary>The Nu HTML checker, over files: pages and style sheets.</summary>
internal static class Nu
{
    private const string NoJava = "Java is not there, so the Nu HTML checker was left out: install it (on Debian: apt-get install default-jre-headless) and run the tests again.";

    /// <summary>What it finds, errors and warnings, a line for each; none where all is well.</summary>
    public static IReadOnlyList<string> Check(IEnumerable<string> files)
    {
        NodeTools.Require();
        try
        {
            var jar = Path.Combine(NodeTools.Folder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
            return NodeTools.RunProgram("java", NodeTools.Folder, ["-jar", jar, "--also-check-css", "--Werror", "--no-langdetect", .. files]).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            NodeTools.Require(NoJava);
            return [];
        }
    }
}
