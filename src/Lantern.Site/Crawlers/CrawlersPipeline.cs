using System.Text;
using Lantern.Build.Documents;
using Lantern.Build.Output;
using Lantern.Build.Pipelines;

namespace Lantern.Site.Crawlers;

/// <summary><c>robots.txt</c> and the sitemap, once all pages are there. Previews keep search engines out and have no sitemap.</summary>
public sealed class CrawlersPipeline(PublishedPages pages, string baseUrl, bool isPreview, OutputSet output, params Pipeline[] after) : Pipeline<string>("crawlers", after)
{
    protected override Chain<string> Define() => Chain<string>.From(Phase.Output, new WriteFiles(pages, baseUrl, isPreview, output));

    private sealed class WriteFiles(PublishedPages pages, string baseUrl, bool isPreview, OutputSet output) : ISourceModule<string>
    {
        private const string Source = "<crawlers>";

        public IReadOnlyList<Document<string>> Run(RunContext context)
        {
            if (isPreview)
            {
                output.Add("robots.txt", Source, "User-agent: *\nDisallow: /\n"u8);
                return [];
            }
            var files = Sitemap.Write(pages.All, baseUrl);
            foreach (var (name, bytes) in files) output.Add(name, Source, bytes);
            var sitemap = files.Count > 0 ? $"\nSitemap: {baseUrl}/{Sitemap.FileName}\n" : "";
            output.Add("robots.txt", Source, Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n{sitemap}"));
            return [];
        }
    }
}
