using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Lantern.Diagnostics;

namespace Lantern.Cli;

/// <summary>Parses the arguments, or says what is wrong with them: in one line, with what was probably meant, and where help is.</summary>
internal static class CommandLine
{
    public static int Run(RootCommand root, string[] arguments, Terminal terminal, CancellationToken cancellation)
    {
        if (arguments.Length == 0) arguments = ["--help"];
        var parsed = root.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        // Who asks for help may leave out what a command needs.
        if (parsed.Errors.Count == 0 || parsed.CommandResult.Children.OfType<OptionResult>().Any(result => result.Option is HelpOption)) return parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation).GetAwaiter().GetResult();
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "lantern" : $"lantern {command.Name}";
        var unknown = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        terminal.Error(unknown is null ? parsed.Errors[0].Message : Unknown(unknown, command));
        terminal.Error($"Use '{name} --help' to see what there is.");
        return ExitCode.Usage;
    }

    /// <summary>What is said about a word that means nothing to a command.</summary>
    public static string Unknown(string token, Command command)
    {
        var isOption = token.StartsWith('-');
        var known = isOption ? command.Options.Select(option => option.Name) : command.Subcommands.Select(subcommand => subcommand.Name);
        var near = DidYouMean.Find(token.Split('=')[0], known);
        // Behind a = may stand what nobody should read in a log, such as a key.
        return $"We don't know {(isOption ? "the option" : command.Subcommands.Count > 0 ? "the command" : "what to do with")} '{(isOption ? token.Split('=')[0] : token)}'.{(near is null ? "" : $" Did you mean '{near}'?")}";
    }
}
