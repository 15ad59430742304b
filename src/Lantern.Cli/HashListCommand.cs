using System.CommandLine;
using Lantern.Editorial.Language;

namespace Lantern.Cli;

/// <summary><c>lantern hash-list</c>: words that must not be published, as a rule can keep them.</summary>
internal static class HashListCommand
{
    public static Command Create(Terminal terminal)
    {
        var salt = new Option<string>("--salt") { Description = "Any text, such as the rule's name; it stands in the rule as well", HelpName = "TEXT", Required = true };
        var command = new Command("hash-list", "Reads words from standard input, one phrase of up to three words on each line, and writes the lines for a rule that must not name them") { salt };
        command.SetAction(parsed =>
        {
            var lines = new List<string>();
            while (terminal.Ask() is { } line) lines.Add(line);
            var hashes = HashedList.HashAll(parsed.GetValue(salt)!, lines, out var tooLong);
            foreach (var number in tooLong) terminal.Error($"Line {number} was left out: it has more than {HashedList.LongestPhrase} words, or none.");
            if (hashes.Count == 0)
            {
                terminal.Error("There were no words on standard input: write one phrase on each line.");
                return ExitCode.Error;
            }
            // A salt with signs that YAML reads as its own has to be quoted; one in quotation marks can be anything.
            terminal.Report($"hashed:\n  salt: '{parsed.GetValue(salt)!.Replace("'", "''", StringComparison.Ordinal)}'\n  stems:\n");
            foreach (var hash in hashes) terminal.Report($"    - '{hash}'\n");
            return tooLong.Count == 0 ? ExitCode.Success : ExitCode.Error;
        });
        return command.WithExamples(("lantern hash-list --salt our-list < words.txt", "keep words.txt out of the repository"));
    }
}
