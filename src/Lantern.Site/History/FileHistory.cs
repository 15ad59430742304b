using Lantern.Build.Tools;

namespace Lantern.Site.History;

/// <summary>Earlier texts of a file, from git.</summary>
/// <param name="git">The program.</param>
internal sealed class FileHistory(ITool git)
{
    /// <summary>Older versions than these are not looked for.</summary>
    private const int Most = 500;

    /// <summary>The texts of the file in each commit that changed it, newest first; empty where there is no git or no history. A file that was renamed is followed.</summary>
    /// <param name="root">The site's folder.</param>
    /// <param name="path">The file, from there.</param>
    public IEnumerable<string> Of(string root, string path, CancellationToken cancellation = default)
    {
        var log = git.Run(root, ["log", "--follow", "--format=commit %H", "--name-only", $"--max-count={Most}", "--", path], cancellation);
        if (!log.Succeeded) yield break;
        var prefix = git.Run(root, ["rev-parse", "--show-prefix"], cancellation).Output.Trim();
        string? commit = null;
        foreach (var line in log.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("commit ", StringComparison.Ordinal)) commit = line["commit ".Length..];
            else if (commit is not null && line.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && git.Run(root, ["show", $"{commit}:{Unquoted(line, prefix + path)}"], cancellation) is { Succeeded: true } text) yield return text.Output;
        }
    }

    /// <summary>Git writes letters beyond ASCII as numbers unless told otherwise; then the name of today is the best guess.</summary>
    private static string Unquoted(string line, string path) => line.StartsWith('"') ? path : line;
}
