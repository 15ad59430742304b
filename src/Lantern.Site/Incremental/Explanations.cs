using Lantern.Build.Output;

namespace Lantern.Site.Incremental;

/// <summary>Tells of each file of the output folder what a build did with it, and why. Pure.</summary>
public static class Explanations
{
    private const string MadeEachTime = "it is made from all other files in each build, and one of them changed";

    /// <param name="units">What was done.</param>
    /// <param name="commit">What was written.</param>
    /// <param name="output">All files.</param>
    /// <returns>In ordinal order of the path.</returns>
    public static IEnumerable<Explanation> Of(Units units, CommitResult commit, OutputSet output)
    {
        var written = commit.WrittenPaths.ToHashSet(StringComparer.Ordinal);
        var explained = output.Files.Select(file => new Explanation(file.Path, HappenedTo(file), Why(file)));
        return explained.Concat(commit.DeletedPaths.Select(path => new Explanation(path, Happened.Deleted, "nothing makes it any more"))).OrderBy(one => one.Path, StringComparer.Ordinal);

        Happened HappenedTo(OutputFile file) => written.Contains(file.Path) ? Happened.Written : file.IsInPlace ? Happened.Kept : Happened.CameOutTheSame;

        string Why(OutputFile file)
        {
            if (units.UnitOf.TryGetValue(file.Path, out var id)) return units.Reasons.TryGetValue(id, out var reason) ? KeyWords.Of(reason) : "nothing that it was made from has changed";
            if (!file.Source.StartsWith('<')) return $"{file.Source} changed, or the output folder did not hold it";
            return MadeEachTime;
        }
    }
}
