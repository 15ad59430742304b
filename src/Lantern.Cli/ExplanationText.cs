using Lantern.Diagnostics;
using Lantern.Site;
using Lantern.Site.Incremental;

namespace Lantern.Cli;

/// <summary>Why files were written, a sentence each. Pure.</summary>
internal static class ExplanationText
{
    /// <param name="outcome">What was done.</param>
    /// <param name="request">Where to.</param>
    /// <param name="path">The one file that is asked for; null for all that were written or deleted.</param>
    public static IEnumerable<string> Of(BuildOutcome outcome, BuildRequest request, string? path)
    {
        if (outcome.Commit is null) return ["Nothing was written, so there is nothing to explain."];
        if (path is not null) return [One(outcome, request, path)];
        var changed = outcome.Explanations.Where(one => one.Happened is Happened.Written or Happened.Deleted).ToList();
        if (changed.Count == 0) return ["Every file is as it was."];
        // The first build has the same reason for all.
        var lines = changed.Select(one => Line(one, request));
        return outcome.HasMemory ? lines : lines.Prepend("No earlier build is remembered, so everything was made anew.");
    }

    private static string One(BuildOutcome outcome, BuildRequest request, string path)
    {
        var label = request.Label(request.Output);
        var wanted = path.Replace('\\', '/').TrimStart('/');
        if (wanted.StartsWith(label + "/", StringComparison.Ordinal)) wanted = wanted[(label.Length + 1)..];
        if (wanted.Length == 0 || wanted.EndsWith('/')) wanted += "index.html";
        if (outcome.Explanations.FirstOrDefault(one => one.Path == wanted) is { } found) return Line(found, request);
        var near = DidYouMean.Find(wanted, outcome.Explanations.Select(one => one.Path));
        return $"{label}/{wanted} is no file of the site." + (near is null ? "" : $" Did you mean {label}/{near}?");
    }

    private static string Line(Explanation one, BuildRequest request)
    {
        var path = $"{request.Label(request.Output)}/{one.Path}";
        return one.Happened switch
        {
            Happened.Written => $"{path} was written: {one.Why}.",
            Happened.Deleted => $"{path} was deleted: {one.Why}.",
            Happened.Kept => $"{path} was left as it is: {one.Why}.",
            _ => $"{path} came out as it was, though it was made again: {one.Why}.",
        };
    }
}
