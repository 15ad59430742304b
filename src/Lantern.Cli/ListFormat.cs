using System.CommandLine;

namespace Lantern.Cli;

/// <summary>The option <c>--format</c> of the commands that list something.</summary>
internal static class ListFormat
{
    /// <param name="command">The command.</param>
    /// <param name="more">Formats besides text and JSON.</param>
    public static Option<string> AddTo(Command command, params string[] more)
    {
        string[] formats = ["text", "json", .. more];
        var option = new Option<string>("--format") { Description = $"How to write it: {string.Join(", ", formats)}", HelpName = string.Join('|', formats), DefaultValueFactory = _ => "text" };
        option.AcceptOnlyFromAmong(formats);
        command.Options.Add(option);
        return option;
    }
}
