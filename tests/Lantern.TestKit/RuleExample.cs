using System.Text;

namespace Lantern.TestKit;

/// <summary>An example of a rule page: files laid over the base site, and options.</summary>
public sealed record RuleExample(string Files, IReadOnlyList<string> Options)
{
    /// <summary>The checked site.</summary>
    public SiteTest Run()
    {
        var site = new SiteTest();
        foreach (var (header, text) in SiteTest.Split(Files)) Apply(site, header, text);
        if (Options.Contains("drafts")) site.Request = site.Request with { ShowDrafts = true };
        if (Options.Contains("preview")) site.Request = site.Request with { Environment = Lantern.Site.SiteEnvironment.Preview };
        return site.Check();
    }

    private static void Apply(SiteTest site, string header, string text)
    {
        var words = header.Split(' ');
        switch (words)
        {
            case ["remove", "everything"]:
                foreach (var path in site.Files.Files.Keys.ToList()) site.Files.DeleteFile(path);
                break;
            case ["remove", var path]:
                site.Remove(path);
                break;
            case ["base64", var path]:
                site.Write(path, Convert.FromBase64String(text.Trim()));
                break;
            case ["link", var path]:
                site.Files.Link($"/site/{path}", text.Trim());
                break;
            case ["repeat", var count, var path]:
                site.Write(path, new StringBuilder().Insert(0, text, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)).ToString());
                break;
            case ["copy", var from, "without", var word, "to", var path]:
                site.Write(path, string.Concat(File.ReadLines(Path.Combine(Repository.Root, from)).Where(line => !line.StartsWith(word + ":", StringComparison.Ordinal)).Select(line => line + "\n")));
                break;
            default:
                site.Write(header, text);
                break;
        }
    }
}
