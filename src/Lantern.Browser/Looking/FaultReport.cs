using System.Globalization;
using Lantern.Diagnostics;

namespace Lantern.Browser.Looking;

/// <summary>Makes findings of faults: what is the same fault, in whatever states and on however many pages, is one finding. Pure.</summary>
internal static class FaultReport
{
    /// <summary>So many findings of one code are listed.</summary>
    private const int Most = 20;

    /// <param name="faults">All that was seen.</param>
    /// <param name="label">The output folder, for people.</param>
    /// <param name="all">The states that pages were looked at in.</param>
    public static IReadOnlyList<Diagnostic> Of(IEnumerable<SeenFault> faults, string label, IReadOnlyCollection<LookState> all)
    {
        var findings = FaultGroup.Of(faults, all).Select(group => One(group, label)).Order().ToList();
        return [.. findings.GroupBy(finding => finding.Descriptor)
            .SelectMany(group => group.Count() <= Most ? group : group.Take(Most).Append(More(group.Key, group.Count() - Most, label)))];
    }

    private static Diagnostic More(DiagnosticDescriptor descriptor, int count, string label) =>
        BrowserDiagnostics.MoreOfTheSame.At(SourceLocation.WholeFile(label), count.ToString(CultureInfo.InvariantCulture), descriptor.Id);

    private static Diagnostic One(FaultGroup group, string label)
    {
        var (told, where) = (group.Told, group.Where);
        var (fault, part) = (told.Fault, told.Part);
        var place = SourceLocation.WholeFile($"{label}/{told.Page}");
        var help = string.Join("; ", new[] { told.Cause.Length > 0 ? $"it probably comes from {told.Cause}" : "", told.Picture.Length > 0
            ? $"a picture of it is {told.Picture}" : "" }.Where(words => words.Length > 0));
        if (help.Length == 0) help = "open the page in that state, and look at the style of that part and of what is around it";
        return fault.Kind switch
        {
            "missing" => BrowserDiagnostics.NotShown.At(place, part, "the page does not have it", where, help),
            "gone" => BrowserDiagnostics.NotShown.At(place, $"{group.Names} in {part}", fault.Seen, where, help),
            "unseen" => BrowserDiagnostics.Unseen.At(
                place, part, fault.IsWhole ? group.Names : $"the letters '{fault.Seen}' of '{fault.Subject}'", where, help),
            "pale" => BrowserDiagnostics.Pale.At(place, part, fault.Subject, fault.Seen, where, help),
            "small" => BrowserDiagnostics.Small.At(place, part, fault.Subject, fault.Seen, where, help),
            "miss" => BrowserDiagnostics.Missed.At(place, part, group.Names, fault.Seen, where, help),
            "narrow" => BrowserDiagnostics.Narrow.At(place, part, fault.Subject, fault.Seen, where, help),
            "close" => BrowserDiagnostics.Close.At(place, part, fault.Subject, fault.Seen, where, help),
            "unread" => BrowserDiagnostics.Unread.At(
                place, part, fault.Subject.Length > 0 ? $", for '{fault.Subject}'," : "", fault.Seen, where, help),
            "unreached" => BrowserDiagnostics.Unreached.At(place, part, fault.Subject, fault.Seen, where, help),
            "outside-host" => BrowserDiagnostics.OtherHost.At(place, fault.Subject, fault.Seen, where),
            "left" => BrowserDiagnostics.Leaves.At(place, fault.Subject, where),
            "closed" => BrowserDiagnostics.Unlookable.At(place, fault.Subject, where),
            "outside" or "locked" => BrowserDiagnostics.OutOfReach.At(place, part, group.Names, fault.Seen, where, help),
            "over" => BrowserDiagnostics.DrawnOver.At(place, part, fault.Seen, fault.Subject, where, help),
            "mangled" => BrowserDiagnostics.Mangled.At(place, part, fault.Subject, fault.Seen, where, help),
            "added" or "changed" => BrowserDiagnostics.Changed.At(
                place, part, fault.Kind == "added" ? $"has words that its style adds: {fault.Seen}" : fault.Seen, where, help),
            "moves" => BrowserDiagnostics.Moves.At(place, part, fault.Seen, where, help),
            _ => throw new InvalidOperationException($"The look gives '{fault.Kind}', which is no fault."),
        };
    }
}
