using Lantern.Build.FileSystem;
using Lantern.Build.Input;
using Lantern.Content.FrontMatter;
using Lantern.Content.People;
using Lantern.Content.Shapes;
using Lantern.Diagnostics;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Editors;

/// <summary>What a site's files can refer to: the names of its topics, people, crisis lines… Immutable.</summary>
/// <remarks>Names are those of the files, so that a file with an error in it has one too.</remarks>
public sealed class SiteNames
{
    private readonly Dictionary<SiteList, IReadOnlyList<string>> _names = [];

    /// <summary>The names in a list, in ordinal order.</summary>
    public IReadOnlyList<string> Of(SiteList list) => _names.GetValueOrDefault(list, []);

    /// <summary>Lists the input folder; only people are read, for their roles.</summary>
    public static SiteNames Read(IFileSystem files, BuildRequest site)
    {
        var unused = new DiagnosticBag();
        var input = InputFolder.Load(files, site.Input, site.Label(site.Input), unused);
        var names = new SiteNames();
        Add(SiteList.Topics, "topics", ".md");
        Add(SiteList.People, "people", ".md");
        Add(SiteList.Disclaimers, "disclaimers", ".md");
        Add(SiteList.CrisisLines, "crisis-lines", ".yml", ".yaml");
        Add(SiteList.Regions, "regions", ".yml", ".yaml");
        Add(SiteList.Locations, "locations", ".md");
        Add(SiteList.CallsToAction, "calls-to-action", ".md");
        names._names[SiteList.Reviewers] = Sorted(input.Below("people", ".md").Where(IsReviewer));
        return names;

        void Add(SiteList list, string folder, params string[] endings) => names._names[list] = Sorted(input.Below(folder, endings));

        bool IsReviewer(InputFile file) =>
            DecodeText.Decode(file.Path, files.ReadAllBytes(file.FullPath), unused) is { } text && FrontMatterReader.Read(text, unused) is { } parsed
            && PersonBinder.Bind(parsed, FileKey.Of(file.Path), unused) is { IsReviewer: true };
    }

    private static List<string> Sorted(IEnumerable<InputFile> found) => [.. found.Select(file => FileKey.Of(file.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
