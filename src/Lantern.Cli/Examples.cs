using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Lantern.Cli;

/// <summary>Adds examples to the end of a command's help.</summary>
internal static class Examples
{
    public static Command WithExamples(this Command command, params (string Line, string What)[] examples)
    {
        var help = new HelpOption();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, examples);
        command.Options.Add(help);
        return command;
    }

    private sealed class HelpWithExamples(HelpAction inner, (string Line, string What)[] examples) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var result = inner.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            var width = examples.Max(example => example.Line.Length) + 2;
            foreach (var (line, what) in examples) output.WriteLine($"  {line.PadRight(width)}{what}");
            return result;
        }
    }
}
