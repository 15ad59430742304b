using Lantern.Diagnostics;

namespace Lantern.Site.History;

/// <summary>What a change is to blame for: findings that were not there before it. Pure.</summary>
public static class NewFindings
{
    /// <summary>Those of <paramref name="after"/> that have no counterpart in <paramref name="before"/>, in their order. Lines may have moved; one that stands twice where it stood once is new.</summary>
    public static IReadOnlyList<Diagnostic> Of(IEnumerable<Diagnostic> after, IEnumerable<Diagnostic> before)
    {
        var known = before.GroupBy(Essence).ToDictionary(group => group.Key, group => group.Count());
        var found = new List<Diagnostic>();
        foreach (var finding in after)
        {
            var essence = Essence(finding);
            if (known.TryGetValue(essence, out var left) && left > 0) known[essence] = left - 1;
            else found.Add(finding);
        }
        return found;
    }

    /// <summary>The same fault after lines have moved.</summary>
    private static (string Code, string Path, string Message) Essence(Diagnostic finding) => (finding.Code, finding.Location.Path, finding.Message);
}
