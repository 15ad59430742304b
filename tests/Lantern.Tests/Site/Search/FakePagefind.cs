using System.Text;
using Lantern.Build.Tools;
using Lantern.TestKit;

namespace Lantern.Tests.Site.Search;

/// <summary>Stands in for the program that makes the search index: one file of the index for each page, and it counts how often it was asked.</summary>
/// <param name="files">Where it writes.</param>
internal sealed class FakePagefind(MemoryFileSystem files) : ITool
{
    public int Runs { get; private set; }

    public int ExitCode { get; set; }

    public string Version { get; set; } = "pagefind 1";

    public ToolResult Run(string folder, IReadOnlyList<string> arguments, CancellationToken cancellation, ReadOnlyMemory<byte>? input = null)
    {
        if (arguments is ["--version"]) return new ToolResult(0, Version);
        Runs++;
        if (ExitCode != 0) return new ToolResult(ExitCode, "thread panicked\nat some place");
        foreach (var name in new[] { "pagefind.js", "pagefind-ui.js", "pagefind-entry.json", "wasm.en.pagefind", "wasm.unknown.pagefind" }) files.Write($"{folder}/index/{name}", Encoding.UTF8.GetBytes(name));
        foreach (var page in files.List($"{folder}/pages").Where(entry => entry.Path.EndsWith(".html", StringComparison.Ordinal)))
            files.Write($"{folder}/index/fragment/{page.Path.Split('/')[^2]}.pf_fragment", files.ReadAllBytes($"{folder}/pages/{page.Path}"));
        return new ToolResult(0, "");
    }
}
