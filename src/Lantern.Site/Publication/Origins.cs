using System.Security.Cryptography;
using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Build.Input;
using Lantern.Build.Output;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Content.Library;
using Lantern.Editorial.Language;
using Lantern.Site.Links;

namespace Lantern.Site.Publication;

/// <summary>What a finished build was made from, kept beside its manifest by builds that know their commit: the site as a whole on the first line, then each page and each file that visitors can take away.</summary>
/// <remarks>It is written in the same run as the pages, so it is true of them whatever is changed afterwards. It is never part of the site.</remarks>
/// <param name="Site">The site.</param>
/// <param name="Pages">In ordinal order of their address.</param>
public sealed record Origins(SiteRecord Site, IReadOnlyList<PageRecord> Pages)
{
    /// <summary>The record of what was built.</summary>
    /// <param name="library">The content.</param>
    /// <param name="published">The files.</param>
    /// <param name="commit">The state of the repository.</param>
    /// <param name="versions">What stands for the rules and for the registry.</param>
    internal static Origins Of(Library library, IReadOnlyList<OutputFile> published, string commit, (string Rules, string Registry) versions)
    {
        var articles = library.Articles.ToDictionary(article => article.Url, StringComparer.Ordinal);
        var site = new SiteRecord(BuildRecord.NameOf(published.Select(file => (file.Path, file.Sha256))), DateText.Format(library.Today), commit, versions.Rules, versions.Registry);
        return new Origins(site, [.. published.Where(IsForVisitors).Select(file => Of(file, articles)).OrderBy(page => page.Url, StringComparer.Ordinal)]);
    }

    private static bool IsForVisitors(OutputFile file) =>
        file.Path.EndsWith(".html", StringComparison.Ordinal) || (file.Path.StartsWith("assets/", StringComparison.Ordinal) && file.Source.Contains("/assets/", StringComparison.Ordinal));

    private static PageRecord Of(OutputFile file, Dictionary<string, LibraryArticle> articles)
    {
        var url = SitePaths.AddressOf(file.Path);
        if (articles.GetValueOrDefault(url) is not { } article) return new PageRecord(url, file.Sha256, file.Source, "page");
        return new PageRecord(url, file.Sha256, file.Source, article.Status == ArticleStatus.Withdrawn ? "withdrawn" : "live")
        {
            Authors = string.Join(", ", article.Authors.Select(author => author.Key)),
            Reviewer = article.Reviewer?.Key,
            Reviewed = article.Review.Reviewed is { } day ? DateText.Format(day) : null,
            ReviewHash = article.Article.SignedHash,
            ClaimsReview = article is { Status: ArticleStatus.Live, Review: { IsValid: true, IsSelfReview: false } },
        };
    }

    /// <summary>What stands for the rules of language, and for the registry with its regions.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    internal static (string Rules, string Registry) VersionsOf(IFileSystem files, InputFolder input)
    {
        using var rules = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text) in RuleSetReader.Shipped()) rules.AppendData(Encoding.UTF8.GetBytes($"{name}\n{text.Length}\n{text}"));
        Append(rules, "editorial");
        using var registry = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(registry, "crisis-lines");
        Append(registry, "regions");
        return (NameOf(rules), NameOf(registry));

        void Append(IncrementalHash hash, string folder)
        {
            foreach (var file in input.Below(folder, ".yml", ".yaml"))
            {
                var bytes = files.ReadAllBytes(file.FullPath);
                hash.AppendData(Encoding.UTF8.GetBytes($"{file.Relative}\n{bytes.Length}\n"));
                hash.AppendData(bytes);
            }
        }
    }

    private static string NameOf(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset())[..16];

    /// <summary>JSON, one object a line.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        stream.Write(Site.Write(RecordJson.OneLine));
        stream.WriteByte((byte)'\n');
        stream.Write(WritePages(Pages));
        return stream.ToArray();
    }

    /// <summary>The pages alone.</summary>
    public static byte[] WritePages(IEnumerable<PageRecord> pages)
    {
        using var stream = new MemoryStream();
        foreach (var page in pages)
        {
            stream.Write(page.Write());
            stream.WriteByte((byte)'\n');
        }
        return stream.ToArray();
    }

    /// <summary>Those of an output folder; null where its last build did not know its commit, or what it wrote was changed since.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static Origins? Read(IFileSystem files, OutputPaths paths)
    {
        if (!files.FileExists(paths.Origins) || OutputState.Read(files, paths).Manifest is not { } manifest) return null;
        var lines = Encoding.UTF8.GetString(files.ReadAllBytes(paths.Origins)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0 || SiteRecord.Read(lines[0]) is not { } site || site.Build != BuildRecord.NameOf(manifest)) return null;
        var pages = lines.Skip(1).Select(PageRecord.Read).ToList();
        return pages.Contains(null) ? null : new Origins(site, [.. pages.OfType<PageRecord>()]);
    }
}
