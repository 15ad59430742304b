using System.CommandLine;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Site;
using Lantern.Site.Reviewing;

namespace Lantern.Cli;

/// <summary><c>lantern sign-off</c>: a reviewer has read an article.</summary>
internal static class SignOffCommand
{
    public static Command Create(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var options = new SiteOptions();
        var file = new Argument<string?>("file") { Description = "The article's file", HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne };
        var by = new Option<string?>("--by") { Description = "Who has reviewed it: a file in input/people/", HelpName = "PERSON" };
        var minor = new Option<bool>("--minor") { Description = "Only spellings were corrected since the review: shows each changed word, asks, and keeps the review" };
        var command = new Command("sign-off", "Writes into an article who has reviewed it today, and which words it was they reviewed: when those change, the page claims no review any more") { file };
        options.AddPlaceTo(command);
        command.Options.Add(by);
        command.Options.Add(minor);
        var approved = new Option<string?>("--approved-by") { Description = "In place of a file and --by: sign off every article that a change touches, for the reviewer with this name at GitHub, who has approved it", HelpName = "NAME" };
        var since = new Option<string?>("--base") { Description = "The branch that the change is for; it says who is a reviewer", HelpName = "REF" };
        command.Options.Add(approved);
        command.Options.Add(since);
        command.Validators.Add(result =>
        {
            var (isApproval, hasBase, hasFile, hasPerson) = (result.GetValue(approved) is not null, result.GetValue(since) is not null, result.GetValue(file) is not null, result.GetValue(by) is not null);
            var wrong = isApproval switch
            {
                true when hasFile || hasPerson || result.GetValue(minor) => "--approved-by is for a whole change: leave the file, --by and --minor away.",
                true when !hasBase => "Write --base and the branch that the change is for, such as --base origin/main.",
                false when hasBase => "--base goes with --approved-by.",
                false when !hasFile => "Write the file of the article that was reviewed.",
                false when !hasPerson => "Option '--by' is required.",
                _ => null,
            };
            if (wrong is not null) result.AddError(wrong);
        });
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(approved) is { } name) return Approve(new Approval(files, clock, new ChildProcess("git")), options.RequestOf(parsed), parsed.GetValue(since)!, name, terminal);
            var (site, signing) = (options.RequestOf(parsed), new SignOff(files, clock, new ChildProcess("git")));
            var (path, person) = (parsed.GetValue(file)!, parsed.GetValue(by)!);
            if (parsed.GetValue(minor) && Ask(signing.FindMinor(site, path, person), terminal) is { } refused)
            {
                terminal.Error(refused);
                return ExitCode.Error;
            }
            var outcome = parsed.GetValue(minor) ? signing.WriteMinor(site, path, person) : signing.Write(site, path, person);
            if (outcome.Problem is { } problem)
            {
                terminal.Error(problem);
                return ExitCode.Error;
            }
            foreach (var line in outcome.Lines) terminal.Report(line + "\n");
            return ExitCode.Success;
        });
        return command.WithExamples(
            ("lantern sign-off input/articles/anxiety/panic-attacks.md --by samuel-lindqvist", "after reading all of it"),
            ("lantern sign-off input/articles/anxiety/panic-attacks.md --minor --by samuel-lindqvist", "a word was misspelled"),
            ("lantern sign-off --approved-by s-lindqvist --base origin/main", "in a workflow, after an approval"));
    }

    private static int Approve(Approval approval, BuildRequest site, string reference, string name, Terminal terminal)
    {
        var outcome = approval.Write(site, reference, name);
        foreach (var line in outcome.Written.SelectMany(article => article.Lines)) terminal.Report(line + "\n");
        foreach (var why in outcome.Refused.Append(outcome.Problem).OfType<string>()) terminal.Error(why);
        if (outcome.IsByStranger) terminal.Report($"Nobody in input/people/ had the name '{name}' at GitHub before this change, so the approval is no sign-off\n");
        else if (outcome.Problem is null) terminal.Report($"Signed off {outcome.Written.Count} {(outcome.Written.Count == 1 ? "article" : "articles")}\n");
        return outcome.Problem is null && outcome.Refused.Count == 0 ? ExitCode.Success : ExitCode.Error;
    }

    /// <summary>Shows what was changed and asks for a yes; what to say where there is none, else null.</summary>
    private static string? Ask((IReadOnlyList<WordChange> Changes, string? Problem) found, Terminal terminal)
    {
        foreach (var change in found.Changes)
            terminal.Report($"  {change.Part}{(change.Before.Length > 0 ? $", after '{change.Before}'" : "")}: {Words(change.Old)} → {Words(change.New)}\n");
        if (found.Problem is { } problem) return problem;
        terminal.Report(found.Changes.Count == 1 ? "Is this a corrected spelling, and nothing else? (yes or no) " : "Are all of these corrected spellings, and nothing else? (yes or no) ");
        var answer = terminal.Ask()?.Trim().ToLowerInvariant();
        return answer is "yes" or "y" ? null : answer is null ? "Nothing was written: there was no answer." : "Nothing was written. Have the article reviewed again, then sign it off.";
    }

    private static string Words(IReadOnlyList<string> words) => words.Count == 0 ? "nothing" : $"'{string.Join(' ', words)}'";
}
