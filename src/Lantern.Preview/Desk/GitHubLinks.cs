using System.Text;
using System.Text.RegularExpressions;
using Lantern.Build.FileSystem;

namespace Lantern.Preview.Desk;

/// <summary>Where the files of a site can be changed on GitHub's web page.</summary>
/// <param name="Repository">Owner and name: <c>quiet-harbour/site</c>.</param>
/// <param name="Branch">The branch that is worked on.</param>
/// <param name="Folder">The site's folder in the repository; empty, or closed by <c>/</c>.</param>
public sealed partial record GitHubLinks(string Repository, string Branch, string Folder)
{
    /// <summary>Reads them from the repository that the site lies in; null where it is none, or its home is not GitHub.</summary>
    public static GitHubLinks? Find(IFileSystem files, string root)
    {
        try
        {
            for (var folder = root; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                var config = Path.Combine(folder, ".git", "config");
                if (!files.FileExists(config)) continue;
                if (Remote().Match(Encoding.UTF8.GetString(files.ReadAllBytes(config))) is not { Success: true } remote) return null;
                var head = Head().Match(Encoding.UTF8.GetString(files.ReadAllBytes(Path.Combine(folder, ".git", "HEAD"))));
                var below = Path.GetRelativePath(folder, root).Replace('\\', '/');
                return new GitHubLinks(remote.Groups[1].Value, head.Success ? head.Groups[1].Value : "main", below == "." ? "" : below + "/");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Then there are no links.
        }
        return null;
    }

    /// <summary>The page on which a file is edited.</summary>
    /// <param name="path">From the site's folder on.</param>
    public string Edit(string path) => $"https://github.com/{Repository}/edit/{Escaped(Branch)}/{Escaped(Folder + path)}";

    /// <summary>The page on which a new file is written, filled in.</summary>
    /// <param name="folder">From the site's folder on: <c>input/articles</c>.</param>
    /// <param name="name">The file's name, which the writer changes.</param>
    /// <param name="text">What stands in it at first.</param>
    public string New(string folder, string name, string text) =>
        $"https://github.com/{Repository}/new/{Escaped(Branch)}/{Escaped(Folder + folder)}?filename={Uri.EscapeDataString(name)}&value={Uri.EscapeDataString(text)}";

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    [GeneratedRegex(@"^\s*url\s*=\s*(?:https://(?:[^@/\s]+@)?github\.com/|git@github\.com:|ssh://git@github\.com/)([^/\s]+/[^/\s]+?)(?:\.git)?\s*$", RegexOptions.Multiline)]
    private static partial Regex Remote();

    [GeneratedRegex(@"^ref: refs/heads/(\S+)")]
    private static partial Regex Head();
}
