using Lantern.Diagnostics;
using System.Globalization;

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
        var findings = faults.GroupBy(fault => fault.Key, StringComparer.Ordinal).Select(group => One([.. group.OrderBy(fault => fault.Page, StringComparer.Ordinal)], label, all)).Order().ToList();
        return [.. findings.GroupBy(finding => finding.Descriptor).SelectMany(group => group.Count() <= Most ? group : group.Take(Most).Append(More(group.Key, group.Count() - Most, label)))];
    }

    private static Diagnostic More(DiagnosticDescriptor descriptor, int count, string label) =>
        BrowserDiagnostics.MoreOfTheSame.At(SourceLocation.WholeFile(label), count.ToString(CultureInfo.InvariantCulture), descriptor.Id);

    private static Diagnostic One(List<SeenFault> group, string label, IReadOnlyCollection<LookState> all)
    {
        var told = group.FirstOrDefault(fault => fault.Cause.Length > 0 || fault.Picture.Length > 0) ?? group[0];
        var (fault, part) = (told.Fault, told.Part);
        var pages = group.Select(seen => seen.Page).Distinct(StringComparer.Ordinal).ToList();
        var where = StateList.Of([.. group.Where(seen => seen.Page == told.Page).Select(seen => seen.State).OfType<LookState>()], all) + StateList.Pages(pages);
        var place = SourceLocation.WholeFile($"{label}/{told.Page}");
        var help = string.Join("; ", new[] { told.Cause.Length > 0 ? $"it probably comes from {told.Cause}" : "", told.Picture.Length > 0 ? $"a picture of it is {told.Picture}" : "" }.Where(words => words.Length > 0));
        if (help.Length == 0) help = "open the page in that state, and look at the style of that part and of what is around it";
        return fault.Kind switch
        {
            "missing" => BrowserDiagnostics.NotShown.At(place, part, "the page does not have it", where, help),
            "gone" => BrowserDiagnostics.NotShown.At(place, $"'{fault.Subject}' in {part}", fault.Seen, where, help),
            "unseen" => BrowserDiagnostics.Unseen.At(place, part, char.IsAsciiDigit(fault.Seen[0]) && fault.Seen.Contains('.', StringComparison.Ordinal) ? fault.Subject : fault.Seen, fault.Subject, where, help),
            "pale" => BrowserDiagnostics.Pale.At(place, part, fault.Subject, fault.Seen, where, help),
            "small" => BrowserDiagnostics.Small.At(place, part, fault.Subject, fault.Seen, where, help),
            "miss" => BrowserDiagnostics.Missed.At(place, part, fault.Subject, fault.Seen, where, help),
            "narrow" => BrowserDiagnostics.Narrow.At(place, part, fault.Subject, fault.Seen, where, help),
            "close" => BrowserDiagnostics.Close.At(place, part, fault.Subject, fault.Seen, where, help),
            "unread" => BrowserDiagnostics.Unread.At(place, part, fault.Subject.Length > 0 ? $", for '{fault.Subject}'," : "", fault.Seen, where, help),
            "unreached" => BrowserDiagnostics.Unreached.At(place, part, fault.Subject, fault.Seen, where, help),
            "outside-host" => BrowserDiagnostics.OtherHost.At(place, fault.Subject, fault.Seen, where),
            "outside" or "locked" => BrowserDiagnostics.OutOfReach.At(place, part, fault.Subject, fault.Seen, where, help),
            "over" => BrowserDiagnostics.DrawnOver.At(place, part, fault.Seen, fault.Subject, where, help),
            "mangled" => BrowserDiagnostics.Mangled.At(place, part, fault.Subject, fault.Seen, where, help),
            "added" or "changed" => BrowserDiagnostics.Changed.At(place, part, fault.Kind == "added" ? $"has words that its style adds: {fault.Seen}" : fault.Seen, where, help),
            "moves" => BrowserDiagnostics.Moves.At(place, part, fault.Seen, where, help),
            _ => throw new InvalidOperationException($"The look gives '{fault.Kind}', which is no fault."),
        };
    }
}
