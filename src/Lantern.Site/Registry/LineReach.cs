using System.Text;
using System.Text.RegularExpressions;
using Lantern.Build.FileSystem;
using Lantern.Content.Library;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Numbers;
using Lantern.Site.Editing;

namespace Lantern.Site.Registry;

/// <summary>Which files of the site one entry of the registry has a part in: found by changing it and looking what differs, and so exact.</summary>
public sealed partial class LineReach(IFileSystem files, TimeProvider clock)
{
    /// <returns>Paths in ordinal order, or why they can't be told.</returns>
    public (IReadOnlyList<string>? Paths, string? Problem) Of(BuildRequest site, string key, CancellationToken cancellation = default)
    {
        var builder = new SiteBuilder(files, clock);
        var (library, _) = builder.Read(site, cancellation);
        if (library is null) return (null, SiteBuilder.Unreadable);
        if (!library.Catalogs.CrisisLines.TryGet(key, out var line)) return (null, Unknown(key, library));
        var (before, findings) = builder.Render(site, cancellation);
        if (findings.Any(finding => finding.IsError)) return (null, "The site has errors: run 'lantern check' and put them right first.");
        var path = site.FullPathOf(line.Path);
        var text = Encoding.UTF8.GetString(files.ReadAllBytes(path));
        foreach (var changed in new[] { Everything(text), Name().Replace(text, "${0} x", 1) })
        {
            var (after, wrong) = new SiteBuilder(new OverlayFiles(files, new Dictionary<string, byte[]?> { [path] = Encoding.UTF8.GetBytes(changed) }, Path.Combine(site.Root, ".lantern")), clock).Render(site, cancellation);
            // Numbers of another form may be no numbers any more; then its name alone has to tell.
            if (wrong.Any(finding => finding.IsError)) continue;
            return ([.. before.Keys.Union(after.Keys).Where(file => !before.TryGetValue(file, out var was) || !after.TryGetValue(file, out var now) || was != now).Where(file => file != Publication.BuildRecord.Path).Order(StringComparer.Ordinal)], null);
        }
        return (null, $"What {line.Path} has a part in can't be told: its name and its numbers stand there in an unusual way.");
    }

    /// <summary>
    /// Another name and other numbers, and the same other numbers wherever the entry names its own: it stays an entry that can be read.
    /// </summary>
    private static string Everything(string text)
    {
        var named = Words().Replace(Name().Replace(text, "${0} x", 1), match => OtherNumbers(match.Value));
        return Value().Replace(named, match =>
        {
            var (key, value) = (match.Groups["key"].Value, match.Groups["value"].Value);
            return value.Contains('.', StringComparison.Ordinal) ? $"{match.Value}7" : key
                + (PhoneNumbers.Find(value).IsEmpty ? $"7{value}" : OtherNumbers(value));
        });
    }

    private static string OtherNumbers(string words) => PhoneNumbers.Find(words).Reverse()
        .Aggregate(words, (changed, number) => changed.Insert(changed[number.Start] == '+' ? number.Start + 1 : number.Start, "7"));

    private static string Unknown(string key, Library library)
    {
        var keys = library.Catalogs.CrisisLines.All.Select(line => line.Key).Order(StringComparer.Ordinal).ToList();
        return $"There is no crisis line '{key}'.{DidYouMean.Clause(key, keys)} The lines are: {string.Join(", ", keys)}.";
    }

    [GeneratedRegex(@"^name:[^\n\r#]*[^\n\r#\s]", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:name|hours):[^\n\r]*", RegexOptions.Multiline)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<key>\b(?:value|dial):\s*[""']?)(?<value>[^""',}\s][^""'},\n\r]*)")]
    private static partial Regex Value();
}
