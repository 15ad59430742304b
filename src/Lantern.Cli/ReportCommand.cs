using System.CommandLine;
using System.Globalization;
using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Site;
using Lantern.Site.Editorial;
using Lantern.Site.Reviewing;

namespace Lantern.Cli;

/// <summary><c>lantern report</c>: one page for clinicians, and a line on how each article reads.</summary>
internal static class ReportCommand
{
    private const string Usual = "lantern-report.html";

    public static Command Create(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var options = new SiteOptions();
        var command = new Command("report", "Writes one page for clinicians: each article with what was found, how it reads, its sources and its review; and says of each how it reads");
        options.AddPlaceTo(command);
        var to = new Option<string>("--to") { Description = $"Where to write the page; {Usual} in the folder .lantern unless given", HelpName = "FILE" };
        command.Options.Add(to);
        command.SetAction(parsed =>
        {
            var request = options.RequestOf(parsed);
            var site = new SiteBuilder(files, clock).ReadEditorially(request);
            if (site.Library is null)
            {
                terminal.Error(SiteBuilder.Unreadable);
                return ExitCode.Error;
            }
            foreach (var article in site.Articles) terminal.Report(Lines(article, site));
            var path = parsed.GetValue(to) is { } given ? Path.GetFullPath(given) : Path.Combine(request.Root, ".lantern", Usual);
            try
            {
                files.Write(path, Encoding.UTF8.GetBytes(ClinicalReport.Write(site)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                terminal.Error($"{path} could not be written: {exception.Message}");
                return ExitCode.Error;
            }
            terminal.Report($"Wrote {request.Label(path)}: open it in a browser\n");
            return ExitCode.Success;
        });
        return command.WithExamples(("lantern report", "the page lies in .lantern/"), ("lantern report --to report.html", "somewhere else"));
    }

    private static string Lines(ArticleReading article, SiteReading site)
    {
        var path = article.Article.Article.Path;
        var longest = article.Reading.Longest.Where(sentence => !site.IsHidden(sentence.Location))
            .Select(sentence => string.Create(CultureInfo.InvariantCulture, $"    line {sentence.Location.Line}, {sentence.Words} words: {sentence.Text}\n"));
        return $"{path}: {ClinicalReport.Measures(article.Reading.Counts)}\n{string.Concat(longest)}";
    }
}
