namespace Lantern.Browser.Looking;

/// <summary>What is one finding: the same kind of fault of the same part in the same states, in however many lines and on however many
/// pages.</summary>
/// <param name="Told">The one that is told, with a picture and a cause where any of them has one.</param>
/// <param name="Subjects">The lines or links.</param>
/// <param name="Where">The states, and on how many other pages.</param>
internal sealed record FaultGroup(SeenFault Told, IReadOnlyList<string> Subjects, string Where)
{
    private const int MostSubjects = 3;

    /// <summary>The groups of all that was seen; each fault is in one.</summary>
    public static IEnumerable<FaultGroup> Of(IEnumerable<SeenFault> faults, IReadOnlyCollection<LookState> all) => faults
        .GroupBy(fault => fault.Key, StringComparer.Ordinal)
        .Select(same => Same([.. same.OrderBy(fault => fault.Page, StringComparer.Ordinal)], all))
        .GroupBy(one => (one.Told.Page, one.Told.Fault.Kind, one.Told.Part, one.Where, Alone: IsAlone(one.Told.Fault) ? one.Told.Fault.Subject : ""))
        .Select(group => Merge([.. group]));

    /// <summary>The subjects in a sentence.</summary>
    public string Names => Subjects.Count <= MostSubjects
        ? string.Join(", ", Subjects.Select(subject => $"'{subject}'"))
        : $"{string.Join(", ", Subjects.Take(MostSubjects).Select(subject => $"'{subject}'"))} and {Subjects.Count - MostSubjects} more";

    /// <summary>Faults with numbers or letters of their own, which would be lost among others.</summary>
    private static bool IsAlone(LookFault fault) => fault.Kind switch
    {
        "gone" or "miss" or "outside" or "locked" => false,
        "unseen" => !fault.IsWhole,
        _ => true,
    };

    private static FaultGroup Same(List<SeenFault> same, IReadOnlyCollection<LookState> all)
    {
        var told = Best(same);
        var pages = same.Select(seen => seen.Page).Distinct(StringComparer.Ordinal).ToList();
        var states = same.Where(seen => seen.Page == told.Page).Select(seen => seen.State).OfType<LookState>().ToHashSet();
        return new FaultGroup(told, [told.Fault.Subject], StateList.Of(states, all) + StateList.Pages(pages));
    }

    private static FaultGroup Merge(List<FaultGroup> group)
    {
        var told = Best(group.ConvertAll(one => one.Told));
        return new FaultGroup(told, [.. group.Select(one => one.Told.Fault.Subject).OrderBy(subject => subject != told.Fault.Subject)],
            group[0].Where);
    }

    /// <summary>The first, with the picture and the cause of whichever has them: pages are looked at in no order.</summary>
    private static SeenFault Best(List<SeenFault> faults) => faults[0] with
    {
        Cause = faults.Find(fault => fault.Cause.Length > 0)?.Cause ?? "",
        Picture = (faults.Find(fault => fault.Cause.Length > 0) ?? faults.Find(fault => fault.Picture.Length > 0))?.Picture ?? "",
    };
}
