using System.Reflection;
using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Content.FrontMatter;

namespace Lantern.Site.Scaffolding;

/// <summary>The smallest site that builds, to begin with: its only warnings are true, such as that nobody has compared the crisis numbers yet.</summary>
public static class StarterSite
{
    private const string Registry = "registry/";

    /// <summary>The regions whose crisis lines come with the program.</summary>
    public static IReadOnlyList<string> Regions { get; } = [.. Names("regions").Order(StringComparer.Ordinal)];

    /// <summary>Writes it.</summary>
    /// <param name="files">Where to.</param>
    /// <param name="root">An empty folder.</param>
    /// <param name="region">One of <see cref="Regions"/>.</param>
    /// <param name="today">The day.</param>
    /// <returns>How many files were written.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static int Write(IFileSystem files, string root, string region, DateOnly today)
    {
        var all = Files(region, today).ToList();
        foreach (var (path, text) in all) files.Write(Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar)), Encoding.UTF8.GetBytes(text));
        return all.Count;
    }

    private static IEnumerable<(string Path, string Text)> Files(string region, DateOnly today)
    {
        var day = DateText.Format(today);
        var ownRegion = Read($"regions/{region}.yml");
        var lines = Names("crisis-lines").Where(name => name.StartsWith(region + "-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        // The region's file names its lines in the order in which they are shown.
        var first = lines.OrderBy(line => ownRegion.IndexOf(line, StringComparison.Ordinal) is >= 0 and var at ? at : int.MaxValue).First();
        yield return (".gitignore", "output/\n.lantern/\n");
        yield return ("input/settings.yml", $"""
            # The site's title and its address, without a path.
            title: My practice
            url: https://www.example.org
            organisation: {"{"} name: My practice {"}"}
            # Where the practice is; the first region counts most.
            regions: [{region}]
            # What pages show unless their article, folder or topic says otherwise.
            disclaimer: standard
            crisis-line: {first}

            """);
        yield return ("input/topics/anxiety.md", "---\ntitle: Anxiety\ndescription: Worry and fear that are more than a bad day, and what helps.\n---\n\nAnxiety is common, and it can be treated.\n");
        yield return ("input/disclaimers/standard.md", $"---\nversion: {day}\n---\n\nThis page gives general information. It does not take the place of care from a clinician who knows you.\n");
        yield return ("input/pages/about.md", "---\ntitle: About us\n---\n\nWho we are and how we work.\n");
        yield return ("input/articles/anxiety/when-worry-does-not-stop.md", $"""
            ---
            title: When worry does not stop
            topic: anxiety
            description: What you can do today, and when to ask for help.
            published: {day}
            ---

            Worry tries to keep you safe. When it goes on for weeks, it wears you out instead.

            ## What can I do today?

            Tell somebody you trust how it has been. Write down what worries you most, and one small thing that you can do about it.

            ## When should I ask for help?

            When worry keeps you from sleep, work or the people you like, talk to a clinician.

            """);
        yield return ($"input/regions/{region}.yml", ownRegion);
        foreach (var line in lines) yield return ($"input/crisis-lines/{line}.yml", Read($"crisis-lines/{line}.yml"));
    }

    private static IEnumerable<string> Names(string folder) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith($"{Registry}{folder}/", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).OfType<string>();

    private static string Read(string path)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Registry + path)!);
        return reader.ReadToEnd();
    }
}
