using Xunit;

namespace Lantern.TestKit;

/// <summary>A site in a git repository of its own, with real commits.</summary>
public sealed class GitSite : IDisposable
{
    private readonly TemporarySite _site;

    /// <param name="files">Files besides those of <see cref="BaseSite"/>.</param>
    public GitSite(string files = "")
    {
        _site = new TemporarySite(files);
        Write(".gitignore", "output/\n.lantern/\n.live/\n");
        Git("init", "-q", "-b", "main");
        Git("config", "user.email", "writer@example.org");
        Git("config", "user.name", "A Writer");
    }

    public string Root => _site.Root;

    public string Head => Git("rev-parse", "HEAD").Trim();

    public void Dispose() => _site.Dispose();

    public void Write(string path, string text) => _site.Write(path, text);

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Changes a text that stands in a file.</summary>
    public void Edit(string path, string from, string to)
    {
        var text = Read(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        Write(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Commits the site to main, and goes on on a branch.</summary>
    public GitSite WithBranch(string name)
    {
        Commit("The site");
        Git("checkout", "-q", "-b", name);
        return this;
    }

    /// <summary>Commits all that was changed.</summary>
    /// <returns>The commit.</returns>
    public string Commit(string message)
    {
        Git("add", "-A");
        Git("commit", "-q", "-m", message);
        return Head;
    }

    public string Git(params string[] arguments)
    {
        var (code, output, error) = NodeTools.RunProgram("git", Root, arguments);
        Assert.True(code == 0, output + error);
        return output;
    }

    public LanternProcess.Result Lantern(params string[] arguments) => LanternProcess.Run(Root, arguments);
}
