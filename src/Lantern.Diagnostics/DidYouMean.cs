namespace Lantern.Diagnostics;

/// <summary>Finds the known word that a mistyped one probably meant.</summary>
/// <remarks>Pure. Distance is the optimal string alignment distance (insert, delete, replace, swap neighbours), letter case ignored.</remarks>
public static class DidYouMean
{
    /// <summary>The nearest candidate within a third of the word's length (at least 1, at most 4 edits), or null; ties go to the ordinally first.</summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        // Of two letters one is half the word: 'uk' is not a slip for 'us'.
        if (word.Length is < 3 or > 100) return null;
        string? best = null;
        var limit = Math.Clamp((word.Length + 1) / 3, 1, 4);
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > 200 || Math.Abs(candidate.Length - word.Length) > limit) continue;
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance > bestDistance || (distance == bestDistance && string.CompareOrdinal(candidate, best) >= 0)) continue;
            if (distance > limit) continue;
            best = candidate;
            bestDistance = distance;
        }
        return best;
    }

    /// <summary>The same as a sentence to put behind another: <c> Did you mean 'anxiety'?</c>; empty where nothing is near.</summary>
    public static string Clause(string word, IEnumerable<string> candidates) => Find(word, candidates) is { } near ? $" Did you mean '{near}'?" : "";

    /// <summary>The one candidate that differs by a single slip (a letter more, less or other, or two swapped); null when there is none, or more than one.</summary>
    public static string? OneSlip(string word, IEnumerable<string> candidates)
    {
        if (word.Length is < 3 or > 100) return null;
        var near = candidates.Where(candidate => Math.Abs(candidate.Length - word.Length) <= 1 && Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant()) <= 1).Take(2).ToList();
        return near is [var only] ? only : null;
    }

    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }
            (before, previous, current) = (previous, current, before);
        }
        return previous[b.Length];
    }
}
