using System.CommandLine;
using Lantern.Build.FileSystem;
using Lantern.Build.Input;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Formatters;
using Lantern.Site;
using Lantern.Site.Importing;

namespace Lantern.Cli;

/// <summary><c>lantern import</c>.</summary>
internal static class ImportCommand
{
    public static Command Create(IFileSystem files, TimeProvider clock, Terminal terminal)
    {
        var command = new Command("import", "Brings an article in that was written elsewhere");
        var options = new SiteOptions();
        var file = new Argument<string>("file") { Description = "A text file, or - for what another program prints", HelpName = "FILE" };
        var topic = new Option<string?>("--topic") { Description = "The topic (default: the one whose words occur most)", HelpName = "TOPIC" };
        var name = new Option<string?>("--name") { Description = "The name of the file (default: from the title)", HelpName = "NAME" };
        var text = new Command("text", "An article in plain text: title, questions as headings, paragraphs, lists, a closing 'Disclaimer:'") { file };
        options.AddPlaceTo(text);
        text.Options.Add(topic);
        text.Options.Add(name);
        text.SetAction(parsed =>
        {
            var site = options.RequestOf(parsed);
            var findings = new DiagnosticBag();
            var from = parsed.GetValue(file)!;
            byte[] bytes;
            try
            {
                bytes = from == "-" ? ReadInput() : files.ReadAllBytes(Path.GetFullPath(from));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                terminal.Error($"{from} can't be read: {exception.Message}");
                return ExitCode.Error;
            }
            if (bytes.Length > DecodeText.MaximumLength || DecodeText.Decode(from, bytes, findings) is not { } source)
            {
                terminal.Error($"{from} is no plain text: save it as text in UTF-8, and write lantern import text and the name of that file.");
                return ExitCode.Error;
            }
            var made = new Importer(files, clock).Write(site, source.Text, parsed.GetValue(topic), parsed.GetValue(name));
            if (made.File.Problem is { } problem)
            {
                terminal.Error(problem);
                return ExitCode.Error;
            }
            var lines = new SourceLines(site.Root, made.File.Findings, isPrivate: terminal.IsPrivate);
            foreach (var finding in made.File.Findings) terminal.Report(TextFormatter.Format(finding, lines.Of(finding)) + "\n");
            terminal.Report($"Wrote {made.File.Path}, as a draft. Please look at what was inferred:\n");
            foreach (var note in made.Notes) terminal.Report($"  {note}\n");
            return made.File.Findings.Any(finding => finding.IsError) ? ExitCode.Error : ExitCode.Success;
        });
        command.Subcommands.Add(text);
        return command.WithExamples(
            ("lantern import text panic.txt", "a draft in the folder of the topic whose words occur most"),
            ("pbpaste | lantern import text - --topic anxiety", "what was copied last"));
    }

    private static byte[] ReadInput()
    {
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }
}
