using System.CommandLine;
using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Content.Shapes;
using Lantern.Diagnostics;
using Lantern.Site.Editors;

namespace Lantern.Cli;

/// <summary><c>lantern schema</c>.</summary>
internal static class SchemaCommand
{
    public static Command Create(IFileSystem files, Terminal terminal)
    {
        var options = new SiteOptions();
        var kind = new Argument<string?>("kind") { Description = $"One kind of file (default: all): {string.Join(", ", FileShapes.All.Select(shape => shape.Name))}", HelpName = "KIND", Arity = ArgumentArity.ZeroOrOne };
        kind.Validators.Add(result =>
        {
            var names = FileShapes.All.Select(shape => shape.Name).ToList();
            foreach (var word in result.Tokens.Select(token => token.Value).Where(word => !names.Contains(word)))
                result.AddError($"There is no kind of file '{word}': write one of {string.Join(", ", names)}.{DidYouMean.Clause(word, names)}");
        });
        var command = new Command("schema", "Prints what may stand in each kind of file, as JSON Schema with the site's own topics, people, disclaimers and crisis lines") { kind };
        options.AddContentTo(command);
        command.SetAction(parsed =>
        {
            var site = options.RequestOf(parsed);
            var (names, input) = (SiteNames.Read(files, site), site.Label(site.Input));
            var shape = FileShapes.All.FirstOrDefault(shape => shape.Name == parsed.GetValue(kind));
            terminal.Report(Encoding.UTF8.GetString(shape is null ? ContentSchema.All(names, input) : ContentSchema.Of(shape, names, input)));
            return ExitCode.Success;
        });
        return command.WithExamples(("lantern schema", "all kinds of files"), ("lantern schema crisis-line > crisis-line.schema.json", "one of them, for an editor"));
    }
}
