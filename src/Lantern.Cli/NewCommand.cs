using System.CommandLine;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics.Formatters;
using Lantern.Site;
using Lantern.Site.Scaffolding;

namespace Lantern.Cli;

/// <summary><c>lantern new</c>.</summary>
internal static class NewCommand
{
    public static Command Create(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var command = new Command("new", "Begins a file that is valid at once: an article, a topic, a person, a page, a disclaimer, a crisis line, a location, or a whole site");
        var topic = Option("--topic", "The topic: a file in input/topics/", "TOPIC");
        var address = Option("--address", "What stands on an envelope", "TEXT");
        var region = Option("--region", "The region: a file in input/regions/", "REGION");
        var call = Option("--call", "The number to call, as the authority prints it", "NUMBER");
        var text = Option("--text", "The number to write to", "NUMBER");
        var hours = Option("--hours", "24/7, or the hours with their zone", "TEXT");
        var authority = Option("--authority-url", "The page on which the authority publishes the number", "URL");
        command.Subcommands.Add(Kind("article", NewFileKind.Article, "An article, as a draft", topic));
        command.Subcommands.Add(Kind("topic", NewFileKind.Topic, "A topic that articles are filed under"));
        command.Subcommands.Add(Kind("person", NewFileKind.Person, "Somebody who writes or reviews"));
        command.Subcommands.Add(Kind("page", NewFileKind.Page, "A page that is no article, as a draft"));
        command.Subcommands.Add(Kind("disclaimer", NewFileKind.Disclaimer, "A wording"));
        command.Subcommands.Add(Kind("crisis-line", NewFileKind.CrisisLine, "A line of the registry", region, call, text, hours, authority));
        command.Subcommands.Add(Kind("location", NewFileKind.Location, "A place where people are seen", address));
        command.Subcommands.Add(NewSiteCommand.Create(files, clock, terminal));
        return command.WithExamples(
            ("lantern new article \"Sleep and worry\" --topic anxiety", "input/articles/anxiety/sleep-and-worry.md"),
            ("lantern new topic \"Grief and loss\" --name grief", "input/topics/grief.md"),
            ("lantern new site my-practice", "a small site that builds"));

        Command Kind(string name, NewFileKind kind, string description, params Option<string?>[] own)
        {
            var options = new SiteOptions();
            var title = new Argument<string>("title") { Description = "The title or name, in quotation marks", HelpName = "TITLE" };
            var fileName = Option("--name", "The name of the file, where it shall not follow from the title", "NAME");
            var created = new Command(name, description) { title };
            options.AddPlaceTo(created);
            created.Options.Add(fileName);
            foreach (var option in own) created.Options.Add(option);
            created.SetAction(parsed =>
            {
                string? Value(Option<string?> option) => own.Contains(option) ? parsed.GetValue(option) : null;
                var site = options.RequestOf(parsed);
                var wish = new NewFileRequest(kind, parsed.GetValue(title) ?? "")
                {
                    FileName = parsed.GetValue(fileName),
                    Topic = Value(topic),
                    Address = Value(address),
                    Region = Value(region),
                    Call = Value(call),
                    Text = Value(text),
                    Hours = Value(hours),
                    AuthorityUrl = Value(authority),
                };
                return Report(new Scaffolder(files, clock).Write(site, wish), site, terminal);
            });
            return created;
        }
    }

    private static int Report(NewFile made, BuildRequest site, Terminal terminal)
    {
        if (made.Problem is { } problem)
        {
            terminal.Error(problem);
            return ExitCode.Error;
        }
        var lines = new SourceLines(site.Root, made.Findings, isPrivate: terminal.IsPrivate);
        foreach (var finding in made.Findings) terminal.Report(TextFormatter.Format(finding, lines.Of(finding)) + "\n");
        terminal.Report($"Wrote {made.Path}\n");
        return made.Findings.Any(finding => finding.IsError) ? ExitCode.Error : ExitCode.Success;
    }

    private static Option<string?> Option(string name, string description, string helpName) => new(name) { Description = description, HelpName = helpName };
}
