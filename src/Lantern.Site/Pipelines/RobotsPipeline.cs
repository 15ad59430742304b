using System.Text;
using Lantern.Build.Documents;
using Lantern.Build.Output;
using Lantern.Build.Pipelines;

namespace Lantern.Site.Pipelines;

/// <summary><c>robots.txt</c>, and in previews the header that keeps search engines out.</summary>
public sealed class RobotsPipeline(bool isPreview, OutputSet output) : Pipeline<string>("robots")
{
    protected override Chain<string> Define() => Chain<string>.From(Phase.Output, new WriteRobots(isPreview, output));

    private sealed class WriteRobots(bool isPreview, OutputSet output) : ISourceModule<string>
    {
        public IReadOnlyList<Document<string>> Run(RunContext context)
        {
            output.Add("robots.txt", "<robots>", Encoding.UTF8.GetBytes(isPreview ? "User-agent: *\nDisallow: /\n" : "User-agent: *\nAllow: /\n"));
            if (isPreview) output.Add("_headers", "<robots>", "/*\n  X-Robots-Tag: noindex\n"u8);
            return [];
        }
    }
}
