using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;

namespace Lantern.Site.Staging;

/// <summary>The hook that checks what is staged before git commits it.</summary>
/// <param name="git">The program git.</param>
/// <param name="files">Where the site lies.</param>
public sealed class CommitHook(ITool git, IFileSystem files)
{
    /// <summary>Tells our hook from one that somebody wrote.</summary>
    private const string Mark = "# Written by 'lantern init-hooks'";

    /// <summary>Writes it, unless another hook is there.</summary>
    /// <param name="site">The site.</param>
    /// <param name="program">The words that start this program, in full: <c>/opt/lantern</c>, or <c>dotnet</c> and a path.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Where it was written, or why it was not, with what to do.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public (string? Path, string? Problem) Write(BuildRequest site, IReadOnlyList<string> program, CancellationToken cancellation)
    {
        // From the top of the repository, which hooks run in.
        var place = git.Run(site.Root, ["rev-parse", "--show-prefix", "--git-path", "hooks/pre-commit"], cancellation);
        if (place.ExitCode == ToolResult.NotStarted) return (null, "git is not there: install it first.");
        if (!place.Succeeded) return (null, $"{site.Root} is not in a git repository: run 'git init' first.");
        var lines = place.Output.ReplaceLineEndings("\n").Split('\n');
        var path = Path.GetFullPath(lines[1], site.Root);
        var check = Check(site, lines[0], [.. program.Select(word => word.Replace('\\', '/'))]);
        if (files.FileExists(path) && Encoding.UTF8.GetString(files.ReadAllBytes(path)) is var there && !there.Contains(Mark, StringComparison.Ordinal))
            return (null, $"There is another hook in {path}, which was left as it is. Add these lines to it:\n\n{check}");
        files.Write(path, Encoding.UTF8.GetBytes($"#!/bin/sh\n{Mark}: checks what is staged, and stops a commit that would break the site.\n# 'git commit --no-verify' commits all the same.\n{check}"));
        files.MakeExecutable(path);
        return (path, null);
    }

    /// <summary>The lines that check.</summary>
    private static string Check(BuildRequest site, string prefix, IReadOnlyList<string> program)
    {
        var folders = new StringBuilder();
        if (prefix.Length > 0) folders.Append(" --root ").Append(Quoted(prefix.TrimEnd('/')));
        if (site.Label(site.Input) != "input") folders.Append(" --input ").Append(Quoted(prefix + site.Label(site.Input)));
        return $$"""
            # git names its folder and the files to commit for hooks; where the site lies deeper, short paths would lead elsewhere.
            if [ -n "$GIT_INDEX_FILE" ]; then
              GIT_INDEX_FILE=$(cd "$(dirname "$GIT_INDEX_FILE")" && pwd)/$(basename "$GIT_INDEX_FILE")
              export GIT_INDEX_FILE
            fi
            unset GIT_DIR GIT_WORK_TREE GIT_PREFIX
            stopped() {
              echo "The commit was stopped. Put right what is named above and 'git add' the file, or commit all the same with 'git commit --no-verify'." >&2
              exit 1
            }
            if [ -e {{Quoted(program[^1])}} ]; then
              {{string.Join(' ', program.Select(Quoted))}} check --staged{{folders}} || stopped
            elif command -v lantern >/dev/null 2>&1; then
              lantern check --staged{{folders}} || stopped
            else
              echo "lantern is not on this machine, so what is committed was not checked here; it will be where the site is built." >&2
            fi

            """.ReplaceLineEndings("\n");
    }

    /// <summary>A word for the shell, with the slashes that it reads everywhere.</summary>
    private static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
