using System.Collections.Concurrent;
using Lantern.Build.Output;
using Lantern.Rendering.Html;
using Lantern.Site.Pages;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Api;

/// <summary>Puts files of the API into the output, each held against its expectation first. Thread-safe.</summary>
public sealed class ApiOutput(OutputSet output, GateLog log)
{
    private readonly ConcurrentDictionary<string, DateOnly?> _updated = new(StringComparer.Ordinal);

    /// <param name="file">The file.</param>
    /// <param name="source">What it is made from, for people.</param>
    /// <param name="site">What it is made from, for programs.</param>
    public void Add(ApiFile file, string source, Presentation site)
    {
        var bytes = file.Make(site);
        var expectation = file.Expect?.Invoke(site);
        if (expectation is not null)
        {
            log.AddFindings(ApiGate.Check(bytes, expectation, file.Path));
            log.AddExpectation(source, expectation);
        }
        _updated[file.Path] = file.Updated;
        output.Add(file.Path, source, bytes, expectation is null ? null : PageExpectationJson.Write(expectation));
    }

    /// <summary>All files so far with the newest day that each bears, in ordinal order of the path.</summary>
    public IEnumerable<(OutputFile File, DateOnly? Updated)> Files =>
        output.Files.Where(file => file.Path.StartsWith(ApiPaths.Folder, StringComparison.Ordinal)).Select(file => (file, _updated.GetValueOrDefault(file.Path)));
}
