using System.CommandLine;
using System.Globalization;
using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Content.FrontMatter;
using Lantern.Site;
using Lantern.Site.Registry;

namespace Lantern.Cli;

/// <summary><c>lantern crisis-lines</c>: the registry, and its verification.</summary>
internal static class CrisisLinesCommand
{
    public static Command Create(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var options = new SiteOptions();
        var command = new Command("crisis-lines", "Lists the registry: each line with its channels, how long ago a person checked it, and the pages that show it");
        options.AddPlaceTo(command);
        var changed = new Option<string?>("--changed-by") { Description = "List the files of the site that this line has a part in, and nothing else", HelpName = "KEY" };
        command.Options.Add(changed);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(changed) is { } key)
            {
                var (paths, problem) = new LineReach(files, clock).Of(options.RequestOf(parsed), key);
                foreach (var path in paths ?? []) terminal.Report(path + "\n");
                if (problem is not null) terminal.Error(problem);
                return problem is null ? ExitCode.Success : ExitCode.Error;
            }
            var (library, _) = new SiteBuilder(files, clock).Read(options.RequestOf(parsed), out var links);
            if (library is null)
            {
                terminal.Error(SiteBuilder.Unreadable);
                return ExitCode.Error;
            }
            var lines = LineList.Of(library, links);
            foreach (var line in lines) terminal.Report(Text(line));
            terminal.Report(Summary(lines));
            return ExitCode.Success;
        });
        command.Subcommands.Add(Verify(files, clock, terminal));
        return command.WithExamples(
            ("lantern crisis-lines", "all lines, those of your own regions first"),
            ("lantern crisis-lines --changed-by us-988", "the files that would change with it"),
            ("lantern crisis-lines verify us-988 --by imani-okafor", "after reading the authority's page"));
    }

    private static Command Verify(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var options = new SiteOptions();
        var key = new Argument<string>("key") { Description = "The line: a file in input/crisis-lines/, without its ending", HelpName = "KEY" };
        var by = new Option<string>("--by") { Description = "Who has read the authority's page: a file in input/people/", HelpName = "PERSON", Required = true };
        var yes = new Option<bool>("--yes") { Description = "Everything was compared already: ask nothing" };
        var command = new Command("verify", "Asks for each fact of a line whether it stands on its authority's page, then writes day and person into its file") { key };
        options.AddPlaceTo(command);
        command.Options.Add(by);
        command.Options.Add(yes);
        command.SetAction(parsed =>
        {
            var (site, verifier) = (options.RequestOf(parsed), new LineVerifier(files, clock));
            var (line, person) = (parsed.GetValue(key)!, parsed.GetValue(by)!);
            var check = verifier.Find(site, line, person);
            if (check.Problem is { } problem) return Refuse(problem);
            terminal.Report($"Open {check.AuthorityUrl} and compare.\n");
            foreach (var fact in check.Facts)
            {
                terminal.Report(parsed.GetValue(yes) ? $"  {fact}\n" : $"  {fact}. Is it so there? (yes or no) ");
                if (parsed.GetValue(yes)) continue;
                var answer = terminal.Ask()?.Trim().ToLowerInvariant();
                if (answer is "yes" or "y") continue;
                return Refuse(answer is "no" or "n"
                    ? "Nothing was written. Put the file right first, then verify it again."
                    : $"Nothing was written: {(answer is null ? "there was no answer" : $"'{answer}' is neither yes nor no")}. With --yes nothing is asked.");
            }
            var (path, refused) = verifier.Write(site, line, person);
            if (path is null) return Refuse(refused!);
            terminal.Report($"Wrote verified-on and verified-by into {path}\n");
            return ExitCode.Success;
        });
        return command.WithExamples(
            ("lantern crisis-lines verify us-988 --by imani-okafor", "asks for each number and hour"),
            ("lantern crisis-lines verify us-988 --by imani-okafor --yes", "all was compared already"));

        int Refuse(string problem)
        {
            terminal.Error(problem);
            return ExitCode.Error;
        }
    }

    private static string Text(LineEntry line)
    {
        var text = new StringBuilder();
        text.Append(line.Key).Append("  ").Append(line.Name).Append(line.IsOwn ? "" : $" (region {line.Region}, not your own)").Append('\n');
        text.Append("  ").AppendJoin("; ", line.Channels).Append('\n');
        text.Append("  ").Append(Age(line)).Append('\n');
        text.Append("  ").Append(line.Pages.Count switch
        {
            0 => "on the crisis page only",
            1 => $"on {line.Pages[0]} and the crisis page",
            <= 3 => $"on {string.Join(", ", line.Pages)} and the crisis page",
            var many => string.Create(CultureInfo.InvariantCulture, $"on {many} pages and the crisis page: {string.Join(", ", line.Pages.Take(3))} and {many - 3} more"),
        });
        return text.Append("\n\n").ToString();
    }

    private static string Age(LineEntry line) => line switch
    {
        { AgeInDays: { } days, VerifiedOn: { } on } => string.Create(
            CultureInfo.InvariantCulture, $"verified {days switch { 0 => "today", 1 => "yesterday", _ => $"{days} days ago" }} ({DateText.Format(on)}) by {line.VerifiedBy}{(line.IsDue ? ": check it again" : "")}"),
        { AuthorityUrl: { } page } => $"never verified: read {page}",
        _ => "never verified",
    };

    private static string Summary(IReadOnlyList<LineEntry> lines)
    {
        var (own, due) = (lines.Count(line => line is { IsOwn: true }), lines.Count(line => line is { IsOwn: true, IsDue: true }));
        return string.Create(CultureInfo.InvariantCulture, $"{lines.Count} lines, {own} of your own regions; {(due == 0 ? "all of these are verified" : $"{due} of these {(due == 1 ? "is" : "are")} to be verified")}\n");
    }
}
