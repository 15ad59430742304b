using System.Text;
using Lantern.Build.Documents;
using Lantern.Build.Output;
using Lantern.Build.Pipelines;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Redirects;

/// <summary><c>_redirects</c>, once all pages are there, proven on them before it is published.</summary>
public sealed class RedirectRulesPipeline(PresentationPipeline presentation, OutputSet output, params Pipeline[] after) : Pipeline<string>("redirect-rules", [presentation, .. after])
{
    protected override Chain<string> Define() => Chain<string>.From(Phase.Output, new WriteRules(presentation, output));

    private sealed class WriteRules(PresentationPipeline presentation, OutputSet output) : ISourceModule<string>
    {
        public IReadOnlyList<Document<string>> Run(RunContext context)
        {
            if (context.ResultsOf(presentation) is not [var site]) return [];
            var addresses = new SiteAddresses(output.Files.Select(file => file.Path));
            var rules = RedirectPlan.Of(site.Value, addresses, context.Diagnostics.Add);
            if (rules.Count == 0) return [];
            var bytes = RedirectsFile.Write(rules);
            // Where something else is wrong, pages are missing, and each has its finding.
            if (!context.Diagnostics.HasErrors) context.Diagnostics.AddRange(RedirectGate.Check(RedirectsFile.Read(Encoding.UTF8.GetString(bytes)), addresses, RedirectsFile.Name));
            output.Add(RedirectsFile.Name, "<redirects>", bytes);
            return [];
        }
    }
}
