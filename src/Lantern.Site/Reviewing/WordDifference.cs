namespace Lantern.Site.Reviewing;

/// <summary>The words in which two texts differ (longest common subsequence). Pure.</summary>
internal static class WordDifference
{
    /// <summary>Texts that differ in more words than these in a row are other texts, and comparing them would take long.</summary>
    private const int Longest = 2000;

    /// <summary>Words before and after a change that are shown with it.</summary>
    private const int Around = 4;

    /// <summary>The changes in order; null where there are too many to tell.</summary>
    public static IReadOnlyList<WordChange>? Of(string part, IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start]) start++;
        var (endOld, endNew) = (old.Count, now.Count);
        while (endOld > start && endNew > start && old[endOld - 1] == now[endNew - 1]) (endOld, endNew) = (endOld - 1, endNew - 1);
        if (endOld - start > Longest || endNew - start > Longest) return null;
        var common = Common(old, now, start, endOld, endNew);
        var changes = new List<WordChange>();
        var (i, j) = (start, start);
        while (i < endOld || j < endNew)
        {
            if (i < endOld && j < endNew && old[i] == now[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }
            var (fromOld, fromNew) = (i, j);
            while ((i < endOld || j < endNew) && !(i < endOld && j < endNew && old[i] == now[j]))
            {
                if (j >= endNew || (i < endOld && common[i - start + 1, j - start] >= common[i - start, j - start + 1])) i++;
                else j++;
            }
            changes.Add(new WordChange(part, string.Join(' ', now.Skip(Math.Max(0, fromNew - Around)).Take(Math.Min(Around, fromNew))), [.. old.Skip(fromOld).Take(i - fromOld)], [.. now.Skip(fromNew).Take(j - fromNew)]) { After = string.Join(' ', now.Skip(j).Take(Around)) });
        }
        return changes;
    }

    /// <summary>Length of the longest common rest from each pair of places on.</summary>
    private static int[,] Common(IReadOnlyList<string> old, IReadOnlyList<string> now, int start, int endOld, int endNew)
    {
        var common = new int[endOld - start + 1, endNew - start + 1];
        for (var i = endOld - 1; i >= start; i--)
        {
            for (var j = endNew - 1; j >= start; j--)
                common[i - start, j - start] = old[i] == now[j] ? common[i - start + 1, j - start + 1] + 1 : Math.Max(common[i - start + 1, j - start], common[i - start, j - start + 1]);
        }
        return common;
    }
}
