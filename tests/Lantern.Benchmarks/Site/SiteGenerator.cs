using System.Text;

namespace Lantern.Benchmarks.Site;

/// <summary>Writes the same articles for Lantern and for Hugo: same options, same bytes.</summary>
internal sealed class SiteGenerator(GenerateOptions options)
{
    public void Write()
    {
        foreach (var (path, text) in LanternFrame.Files().Concat(HugoFrame.Files())) Write(path, text);
        var buffer = new StringBuilder();
        foreach (var dialect in (IDialect[])[new LanternDialect(), new HugoDialect()])
        {
            var bodies = new BodyWriter(dialect, options.Seed);
            for (var number = 0; number < options.Articles; number++)
            {
                var article = ArticlePlan.For(options.Seed, number);
                buffer.Clear();
                dialect.FrontMatter(buffer, article);
                bodies.Write(buffer, article);
                Write(dialect.PathOf(article), buffer.ToString());
            }
        }
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(options.Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
