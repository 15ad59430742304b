using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Diagnostics;
using Lantern.Editorial;
using Lantern.Editorial.Numbers;

namespace Lantern.Site.Editorial;

/// <summary>Holds the numbers that are typed in texts against the registry. Pure.</summary>
/// <param name="library">The site.</param>
/// <param name="register">Its numbers.</param>
internal sealed class TypedNumbers(Library library, CrisisRegister register)
{
    private readonly HashSet<string> _own = [.. library.Settings.Regions.Select(region => region.Value)];

    /// <summary>The findings about the numbers of one text.</summary>
    /// <param name="numbers">What could be one.</param>
    /// <param name="shown">The lines that stand on its page anyway.</param>
    /// <param name="isCrisisPage">It is the page that shows the lines of all regions.</param>
    public IEnumerable<Diagnostic> Judge(IEnumerable<NumberMention> numbers, IReadOnlyList<CrisisLine> shown, bool isCrisisPage) =>
        numbers.Select(number => Judge(number, shown, isCrisisPage)).OfType<Diagnostic>();

    private Diagnostic? Judge(NumberMention number, IReadOnlyList<CrisisLine> shown, bool isCrisisPage)
    {
        if ((number.Key.Length <= NumberReader.LongestShortNumber || number.Key.StartsWith("press", StringComparison.Ordinal)) && !number.IsAboutCalling) return null;
        var regions = shown.Select(line => line.Region.Value).Concat(_own).ToHashSet(StringComparer.Ordinal);
        if (register.RetiredBy(number.Key, regions) is var (region, instead) && (regions.Contains(region) || !register.LinesOf(number.Key).Any()))
            return EditorialDiagnostics.RetiredNumber.At(number.Location, number.Text, instead is null ? "delete it, or write the number that its authority gives now" : $"delete it, or write {LinkTo(instead)} for {instead.Name}");
        var lines = register.LinesOf(number.Key).ToList();
        if (lines.Count == 0) return null;
        var near = lines.Where(line => regions.Contains(line.Region.Value))
            .OrderBy(line => shown.Contains(line) ? 0 : 1).ThenBy(line => library.DefaultSafety.CrisisLines.Contains(line) ? 0 : 1).ThenBy(line => HasPlainly(line, number) ? 0 : 1).ThenBy(line => line.Key, StringComparer.Ordinal).FirstOrDefault();
        if (near is not null) return ByHand(number, near);
        if (isCrisisPage) return ByHand(number, lines[0]);
        return EditorialDiagnostics.OtherRegionsNumber.At(
            number.Location, number.Text, Name(lines[0].Region.Value), string.Join(" and ", regions.Order(StringComparer.Ordinal).Select(Name)),
            Better(regions, shown) is { } better ? $"write {LinkTo(better)}, or name the line of the other region by a link: [](crisis:{lines[0].Key})" : $"delete it, or write [](crisis:{lines[0].Key})");
    }

    private static Diagnostic ByHand(NumberMention number, CrisisLine line)
    {
        var link = $"[{number.Text}](crisis:{line.Key})";
        var advice = !number.CanBeLink ? "leave it out here: the page shows the line anyway, with the registry's number"
            : number.IsInLink ? $"write the link as [](crisis:{line.Key}); then it always shows the registry's number"
            : $"write it as {link}; then it always shows the registry's number";
        var finding = EditorialDiagnostics.TypedNumber.At(number.Location, number.Text, line.Name, advice);
        return number.IsInLink || !number.CanBeLink ? finding : finding with { Mend = Mend.Replace(number.Location, number.Text, link) };
    }

    /// <summary>The number alone reaches the line, without a choice or a word to send.</summary>
    private static bool HasPlainly(CrisisLine line, NumberMention number) =>
        line.Channels.Any(channel => channel.Kind is ChannelKind.Call or ChannelKind.Text && NumberReader.DigitsOf(channel.Value) == number.Key && channel is { Option: null, Keyword: null });

    private CrisisLine? Better(HashSet<string> regions, IReadOnlyList<CrisisLine> shown) => shown.Concat(library.DefaultSafety.CrisisLines).FirstOrDefault(line => regions.Contains(line.Region.Value) && !line.Key.Contains(':', StringComparison.Ordinal));

    private static string LinkTo(CrisisLine line) => $"[](crisis:{line.Key})";

    private string Name(string region) => library.Catalogs.Regions.TryGet(region, out var known) ? known.Name : region;
}
