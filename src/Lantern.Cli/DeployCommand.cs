using System.CommandLine;
using System.Globalization;
using Lantern.Build.FileSystem;
using Lantern.Deploy;

namespace Lantern.Cli;

/// <summary><c>lantern deploy</c>.</summary>
internal static class DeployCommand
{
    public static Command Create(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var options = new SiteOptions();
        var target = new Option<string>("--target") { Description = "Where to: netlify (default), or folder:DIR for any web server", HelpName = "netlify|folder:DIR", DefaultValueFactory = _ => "netlify" };
        target.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && name != "netlify" && !(name.StartsWith(DeployTargets.Folder, StringComparison.Ordinal) && name.Length > DeployTargets.Folder.Length))
                result.AddError($"'{name}' is no place to publish to: write --target netlify, or --target folder: and a folder.");
        });
        var prod = new Option<bool>("--prod") { Description = "For visitors; without it a draft, at an address of its own" };
        var alias = new Option<string?>("--alias") { Description = "A draft at an address with this name, which the next one with it takes over", HelpName = "NAME" };
        var delete = new Option<bool>("--delete")
        {
            Description = "With --alias: delete that draft and everything that leads to it; pr-* means all whose names begin so",
        };
        var keep = new Option<string[]>("--keep") { Description = "With --delete: a draft that stays", HelpName = "NAME" };
        var dry = new Option<bool>("--dry-run") { Description = "Publish nothing: list the addresses that would be added, changed and removed" };
        var message = new Option<string?>("--message") { Description = "A note for the host's list of deploys", HelpName = "TEXT" };
        var minutes = new Option<int>("--timeout") { Description = "How many minutes it may take (default: 20)", HelpName = "MINUTES", DefaultValueFactory = _ => 20 };
        minutes.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1 or > 240)) result.AddError($"'{text}' is not a number of minutes from 1 to 240.");
        });
        var back = new Option<bool>("--rollback-on-failure") { Description = "With --prod: where the live site has faults afterwards, make the deploy before live again" };
        var record = new Option<bool>("--record") { Description = "With --prod: note in the branch lantern-record of the site's repository what each address shows now" };
        var command = new Command("deploy", "Publishes what 'lantern build' made: all of it at once, or nothing")
        {
            target, prod, alias, delete, keep, dry, message, minutes, back, record,
        };
        options.AddDeployTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(back) && !result.GetValue(prod)) result.AddError("--rollback-on-failure goes with --prod: a draft takes nobody's place.");
            if (result.GetValue(record) && !result.GetValue(prod)) result.AddError("--record goes with --prod: it notes what visitors get.");
            if (result.GetValue(delete) && result.GetValue(alias) is null)
                result.AddError("--delete goes with --alias and the name of a draft: write --delete --alias pr-12.");
            if (result.GetValue(keep) is { Length: > 0 } && !result.GetValue(delete))
                result.AddError("--keep goes with --delete: it names drafts that stay.");
            if (result.GetValue(delete) && result.GetValue(dry)) result.AddError("--delete and --dry-run don't go together.");
            if (result.GetValue(prod) && result.GetValue(alias) is not null) result.AddError("--prod and --alias don't go together: a draft's name is no address for visitors.");
        });
        var format = ListFormat.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = options.RequestOf(parsed);
            var wish = new DeployWish(parsed.GetValue(prod), parsed.GetValue(alias), parsed.GetValue(message));
            var run = new DeployRun(files, clock, terminal, new DeployTargets(files, clock, Environment.GetEnvironmentVariable), parsed.GetValue(format) == "json");
            var place = new DeployPlace(parsed.GetValue(target)!, TimeSpan.FromMinutes(parsed.GetValue(minutes)));
            if (parsed.GetValue(delete))
                return await run.Delete(request, new DraftNames(wish.Alias!, parsed.GetValue(keep) ?? []), place, cancellation).ConfigureAwait(false);
            return parsed.GetValue(dry)
                ? await run.Try(request, wish, place, cancellation).ConfigureAwait(false)
                : await run.Publish(request, wish, place, parsed.GetValue(back), parsed.GetValue(record), cancellation).ConfigureAwait(false);
        });
        return command.WithExamples(
            ("lantern deploy", "a draft, to look at before anybody else does"),
            ("lantern deploy --prod --message \"New number for the chat\"", "for visitors"),
            ("lantern deploy --alias pr-12", "a draft at an address that stays"),
            ("lantern deploy --delete --alias pr-12", "the draft is gone, and every address that led to it"),
            ("lantern deploy --prod --dry-run", "what would change for visitors"),
            ("lantern deploy --prod --target folder:/srv/www", "for a web server of your own, which serves /srv/www/current"));
    }
}
