namespace Lantern.Diagnostics;

/// <summary>The part in which two texts differ. Pure.</summary>
public static class TextDifference
{
    /// <returns>How many letters they share at the start, and how many after that at the end.</returns>
    public static (int Start, int End) Of(string old, string current)
    {
        var shorter = Math.Min(old.Length, current.Length);
        var start = 0;
        while (start < shorter && old[start] == current[start]) start++;
        var end = 0;
        while (end < shorter - start && old[^(end + 1)] == current[^(end + 1)]) end++;
        return (start, end);
    }
}
