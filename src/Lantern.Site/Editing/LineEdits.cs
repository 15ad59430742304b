using Lantern.Diagnostics;

namespace Lantern.Site.Editing;

/// <summary>Finds what differs between two texts of as many lines. Pure.</summary>
internal static class LineEdits
{
    /// <summary>One change for each line that differs, of no more letters than it takes.</summary>
    public static IEnumerable<TextEdit> Between(string before, string after)
    {
        var (old, current) = (before.TrimStart('\uFEFF').Split('\n'), after.TrimStart('\uFEFF').Split('\n'));
        for (var i = 0; i < old.Length; i++)
        {
            var (was, now) = (old[i], current[i]);
            if (was == now) continue;
            var (start, end) = TextDifference.Of(was, now);
            yield return new TextEdit(i + 1, start + 1, was.Length - end + 1, now[start..^end]);
        }
    }
}
