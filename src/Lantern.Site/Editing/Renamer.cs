using System.Text;
using System.Text.RegularExpressions;
using Lantern.Build.FileSystem;
using Lantern.Build.Input;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Site.Links;
using Lantern.Site.Scaffolding;

namespace Lantern.Site.Editing;

/// <summary>Moves an article or a page to another file: visitors of its old address are sent on, and links of the site lead to the new one.</summary>
/// <param name="files">Where the site lies.</param>
/// <param name="clock">Tells today.</param>
public sealed partial class Renamer(IFileSystem files, TimeProvider clock)
{
    private static readonly string[] Folders = ["articles", "pages"];

    /// <summary>What has to change. Nothing is written.</summary>
    /// <param name="site">The site.</param>
    /// <param name="from">The file, from the site's folder on.</param>
    /// <param name="to">Where it goes; a folder when it ends with <c>/</c>.</param>
    public RenamePlan Plan(BuildRequest site, string from, string to)
    {
        var input = site.Label(site.Input);
        from = Clean(from, input);
        to = Clean(to.EndsWith('/') ? to + from[(from.LastIndexOf('/') + 1)..] : to, input);
        if (!to.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) to += ".md";
        var (library, _) = new SiteBuilder(files, clock).Read(site with { ShowDrafts = true }, out var all);
        var links = all.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<BodyLink>)[.. pair.Value.Where(link => link.CrisisLine is null)], StringComparer.Ordinal);
        if (library is null) return RenamePlan.Refused(SiteBuilder.Unreadable);
        if (!files.FileExists(site.FullPathOf(from))) return RenamePlan.Refused($"There is no file {from}.{(DidYouMean.Find(from, links.Keys) is { } near ? $" Did you mean {near}?" : "")}");
        if (FolderOf(from, input) is not { } folder || !Folders.Contains(folder))
            return RenamePlan.Refused($"Only articles and pages have old addresses to keep. The name of {from} is a key that other files use: give the new file another name and change those files, which 'lantern check' names.");
        if (FolderOf(to, input) != folder) return RenamePlan.Refused($"A file of {input}/{folder}/ stays there: write a name such as {input}/{folder}/{to[(to.LastIndexOf('/') + 1)..]}.");
        if (to == from) return RenamePlan.Refused("The file has that name already.");
        if (files.FileExists(site.FullPathOf(to))) return RenamePlan.Refused($"{to} is there already: choose another name.");
        var name = to[(to.LastIndexOf('/') + 1)..^3];
        if (SlugText.Problem(name) is not null || !name.All(char.IsAscii)) return RenamePlan.Refused($"'{name}' can't be the name of a file here: write small letters, digits and hyphens{(FileNames.From(name) is { } better ? $", such as {better}.md" : "")}.");

        var findings = new DiagnosticBag();
        var raw = Raw(site, from);
        if (DecodeText.Decode(from, files.ReadAllBytes(site.FullPathOf(from)), findings) is not { } source || FrontMatterReader.Read(source, findings) is not { } parsed) return RenamePlan.Refused($"{from} can't be read: run 'lantern check' to see why.");
        var (oldUrl, isPublic) = library.Articles.FirstOrDefault(article => article.Article.Path == from) is { } article
            ? (article.Url, article.Status is ArticleStatus.Live or ArticleStatus.Withdrawn)
            : library.Pages.FirstOrDefault(page => page.Path == from) is { } page ? (SiteRoutes.UrlOf(page.Route), !page.IsDraft) : (null, false);
        if (oldUrl is null) return RenamePlan.Refused($"{from} has an error, so it is not known which address it has: run 'lantern check' to see which.");
        var hasOwnSlug = folder == "articles" && parsed.Map.Entries.Any(entry => entry.Key.Value == "slug");
        var newUrl = hasOwnSlug ? oldUrl : folder == "articles" ? $"/articles/{name}/" : SiteRoutes.UrlOf(to[(input.Length + "/pages/".Length)..^3]);

        var own = new List<TextEdit>();
        if (newUrl != oldUrl && isPublic) own.Add(RedirectFromEdit.Of(parsed, oldUrl, raw.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n"));
        own.AddRange(links.GetValueOrDefault(from, []).Select(link => OfOwn(link, from, to)).OfType<TextEdit>().Select(edit => Placed(raw, edit, links[from])).OfType<TextEdit>());
        var changed = new List<FileEdits> { new(from, raw, own) { NewPath = to } };
        foreach (var (path, targets) in links.Where(pair => pair.Key != from).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var edits = targets.Select(link => OfOther(link, path, from, to, oldUrl, newUrl)).OfType<TextEdit>().Select(edit => Placed(Raw(site, path), edit, targets)).OfType<TextEdit>().Concat(InTop(site, path, oldUrl, newUrl)).ToList();
            if (edits.Count > 0) changed.Add(new FileEdits(path, Raw(site, path), edits));
        }
        foreach (var path in new[] { $"{input}/settings.yml", $"{input}/redirects.yml" }.Where(path => files.FileExists(site.FullPathOf(path))))
        {
            var edits = InLines(Raw(site, path), int.MaxValue, oldUrl, newUrl).ToList();
            if (edits.Count > 0) changed.Add(new FileEdits(path, Raw(site, path), edits));
        }
        return new RenamePlan(null, changed);
    }

    /// <summary>Writes a plan: the new file first, then what links to it; the old file goes last, so that a fault in between loses nothing.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void Write(BuildRequest site, RenamePlan plan)
    {
        foreach (var file in plan.Files) files.Write(site.FullPathOf(file.NewPath ?? file.Path), Encoding.UTF8.GetBytes(file.After));
        files.DeleteFile(site.FullPathOf(plan.Files[0].Path));
    }

    /// <summary>A link of the moved file, which starts from another folder now.</summary>
    private static TextEdit? OfOwn(BodyLink link, string from, string to)
    {
        var (address, rest) = Split(link.Target);
        if (address.Length == 0 || address.StartsWith('/') || address.Contains(':', StringComparison.Ordinal)) return null;
        var target = SitePaths.Join(from, address);
        return EditOf(link, SitePaths.Relative(to, target == from ? to : target) + rest);
    }

    /// <summary>A link of another file that leads to the moved one.</summary>
    private static TextEdit? OfOther(BodyLink link, string path, string from, string to, string oldUrl, string newUrl)
    {
        var (address, rest) = Split(link.Target);
        if (address.StartsWith('/')) return address.TrimEnd('/') + "/" == oldUrl && newUrl != oldUrl ? EditOf(link, newUrl + rest) : null;
        return address.Length > 0 && !address.Contains(':', StringComparison.Ordinal) && SitePaths.Join(path, Uri.UnescapeDataString(address)) == from ? EditOf(link, SitePaths.Relative(path, to) + rest) : null;
    }

    private static TextEdit? EditOf(BodyLink link, string target) =>
        target == link.Target || link.Location.Line != link.Location.EndLine ? null : new TextEdit(link.Location.Line, link.Location.Column, link.Location.EndColumn, target);

    /// <summary>The change, if the target stands where it should, in angle brackets or without; what does not is left alone, and a check names the link then.</summary>
    private static TextEdit? Placed(string raw, TextEdit edit, IEnumerable<BodyLink> links)
    {
        var lines = raw.TrimStart('\uFEFF').Split('\n');
        if (edit.Line > lines.Length || edit.EndColumn - 1 > lines[edit.Line - 1].Length) return null;
        var typed = lines[edit.Line - 1][(edit.Column - 1)..(edit.EndColumn - 1)];
        var target = links.First(link => link.Location.Line == edit.Line && link.Location.Column == edit.Column).Target;
        if (typed == target) return edit;
        return typed == $"<{target}>" ? edit with { Column = edit.Column + 1, EndColumn = edit.EndColumn - 1 } : null;
    }

    /// <summary>Addresses in the front matter of a file.</summary>
    private IEnumerable<TextEdit> InTop(BuildRequest site, string path, string oldUrl, string newUrl)
    {
        var text = Raw(site, path);
        var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        return InLines(text, end < 0 ? 0 : text.AsSpan(0, end).Count('\n') + 1, oldUrl, newUrl);
    }

    private static IEnumerable<TextEdit> InLines(string text, int lines, string oldUrl, string newUrl)
    {
        if (newUrl == oldUrl) yield break;
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n').Take(lines))
        {
            number++;
            foreach (var match in Address().Matches(line).Cast<Match>().Where(match => match.Groups[1].Value.TrimEnd('/') + "/" == oldUrl))
                yield return new TextEdit(number, match.Groups[1].Index + 1, match.Groups[1].Index + match.Groups[1].Length + 1, newUrl);
        }
    }

    private static (string Address, string More) Split(string target)
    {
        var end = target.AsSpan().IndexOfAny('#', '?');
        return end < 0 ? (target, "") : (target[..end], target[end..]);
    }

    private static string? FolderOf(string path, string input) => path.StartsWith(input + "/", StringComparison.Ordinal) && path[(input.Length + 1)..].Split('/') is [var folder, _, ..] ? folder : null;

    /// <summary>A path as findings have it, however it was typed.</summary>
    private static string Clean(string path, string input)
    {
        path = SitePaths.Join("", path.Replace('\\', '/'));
        return path.StartsWith(input + "/", StringComparison.Ordinal) ? path : Folders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)) ? $"{input}/{path}" : path;
    }

    private string Raw(BuildRequest site, string path) => Encoding.UTF8.GetString(files.ReadAllBytes(site.FullPathOf(path)));

    /// <summary>Values of keys that hold an address to lead to; never an old address.</summary>
    [GeneratedRegex("""(?<![\w-])(?:link|to|url):\s*["']?(/[^\s"'#?,}\]]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
