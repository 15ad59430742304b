using System.CommandLine;
using System.CommandLine.Parsing;
using Lantern.Build.FileSystem;
using Lantern.Content;
using Lantern.Content.FrontMatter;
using Lantern.Site;

namespace Lantern.Cli;

/// <summary>The options that say which site, where and for whom; a command takes those that mean something to it.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string> _root = new("--root") { Description = "The site's folder (default: this one)", HelpName = "DIR" };
    private readonly Option<string> _input = new("--input") { Description = "The folder of the content (default: input)", HelpName = "DIR" };
    private readonly Option<string> _theme = new("--theme") { Description = "The folder of the site's own theme (default: theme)", HelpName = "DIR" };
    private readonly Option<string> _output = new("--output") { Description = "The folder to write the site to (default: output)", HelpName = "DIR" };
    private readonly Option<string> _environment = new("--environment") { Description = "production (default) or preview, which search engines don't keep", HelpName = "NAME" };
    private readonly Option<bool> _drafts = new("--drafts") { Description = "Show drafts and scheduled articles, with a badge; implies a preview" };
    private readonly Option<string> _now = new("--now") { Description = "Build as if it were this day (default: today)", HelpName = "YYYY-MM-DD" };
    private readonly Option<string> _baseUrl = new("--base-url") { Description = "The site's address in place of the one in settings.yml", HelpName = "URL" };
    private readonly Option<string> _format = new("--format") { Description = "How to report: text (default), json, github or sarif", HelpName = "NAME" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Exit with 1 on a warning too" };
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Use nothing that an earlier build left behind" };
    private readonly Option<int> _threads = new("--threads") { Description = "Articles worked on at once (default: one for each processor)", HelpName = "N" };

    private readonly Option<string> _commit = new("--commit") { Description = "The commit that is built, for the site's public record", HelpName = "SHA" };

    private readonly Option<bool> _timings = new("--timings") { Description = "Print where the time went: documents and time of each pipeline in each phase" };

    public SiteOptions()
    {
        _environment.AcceptOnlyFromAmong("production", "preview");
        _format.AcceptOnlyFromAmong("text", "json", "github", "sarif");
        _now.Validators.Add(result => Require(result, DateText.Parse(Value(result)) is not null, $"'{Value(result)}' is not a day: write --now and a day such as 2026-03-02."));
        _baseUrl.Validators.Add(result => Require(
            result, WebAddress.SiteOf(Value(result)) is not null, $"'{Value(result)}' is not an address of a site: write --base-url and https:// with the name only, such as https://www.example.org."));
        _theme.Validators.Add(result => Require(result, IsFolder(Value(result)), $"There is no folder '{Value(result)}': write --theme and a folder, or leave it away to use theme/ in the site's folder."));
        _commit.Validators.Add(result => Require(
            result, Value(result) is { Length: >= 4 and <= 64 } sha && sha.All(char.IsAsciiHexDigitLower), $"'{Value(result)}' is not a commit: write --commit and 4 to 64 digits from 0 to 9 and a to f, as git prints them."));
        _threads.Validators.Add(result => Require(result, int.TryParse(Value(result), out var threads) && threads is >= 1 and <= 256, $"'{Value(result)}' is not a number from 1 to 256."));
    }

    /// <summary>For a command that makes the site.</summary>
    public void AddTo(Command command) => Add(command, _root, _input, _theme, _output, _environment, _drafts, _now, _baseUrl, _format, _strict, _noCache, _timings, _threads);

    /// <summary>For a command that makes the site for somebody else.</summary>
    public void AddCommitTo(Command command) => Add(command, _commit);

    /// <summary>For a command that changes files of the site.</summary>
    public void AddPlaceTo(Command command) => Add(command, _root, _input, _now);

    /// <summary>For a command that shows the site while it is written.</summary>
    public void AddLiveTo(Command command) => Add(command, _root, _input, _theme, _now, _noCache, _threads);

    /// <summary>For a command that makes the site to look at it, and publishes nothing.</summary>
    public void AddReadTo(Command command) => Add(command, _root, _input, _theme, _now, _threads);

    /// <summary>For a command that only looks at the content.</summary>
    public void AddContentTo(Command command) => Add(command, _root, _input);

    /// <summary>For a command that only looks at what a site consists of.</summary>
    public void AddSourcesTo(Command command) => Add(command, _root, _input, _theme);

    /// <summary>For a command that looks at a finished site. Scripts that give every command the same day may give it here too, where it changes nothing.</summary>
    public void AddFinishedTo(Command command)
    {
        _now.Hidden = true;
        Add(command, _root, _input, _output, _format, _strict, _now);
    }

    /// <summary>For a command that publishes a finished site.</summary>
    public void AddDeployTo(Command command)
    {
        _now.Hidden = true;
        Add(command, _root, _input, _output, _now);
    }

    /// <summary>For a command that makes the site anew and publishes it.</summary>
    public void AddEraseTo(Command command) => Add(command, _root, _input, _theme, _output, _now, _threads);

    public Report ReportOf(ParseResult parsed) => new(parsed.GetValue(_format) ?? "text", parsed.GetValue(_strict));

    /// <param name="parsed">The arguments.</param>
    /// <param name="output">The output folder when an argument names it.</param>
    public BuildRequest RequestOf(ParseResult parsed, string? output = null)
    {
        var root = Path.GetFullPath(parsed.GetValue(_root) ?? Directory());
        string Folder(string? given, string otherwise) => Path.TrimEndingDirectorySeparator(given is null ? Path.Combine(root, otherwise) : Path.GetFullPath(given));
        return new BuildRequest
        {
            Root = Path.TrimEndingDirectorySeparator(root),
            Input = Folder(parsed.GetValue(_input), "input"),
            Theme = Folder(parsed.GetValue(_theme), "theme"),
            Output = Folder(output ?? parsed.GetValue(_output), "output"),
            Environment = parsed.GetValue(_environment) == "preview" ? SiteEnvironment.Preview : SiteEnvironment.Production,
            ShowDrafts = parsed.GetValue(_drafts),
            Now = parsed.GetValue(_now) is { } now ? DateText.Parse(now) : null,
            BaseUrl = parsed.GetValue(_baseUrl) is { } url ? WebAddress.SiteOf(url) : null,
            Commit = parsed.GetValue(_commit),
            NoCache = parsed.GetValue(_noCache),
            WithTimings = parsed.GetValue(_timings),
            Parallelism = parsed.GetValue(_threads) is > 0 and var threads ? threads : Environment.ProcessorCount,
        };
    }

    private static void Add(Command command, params Option[] options)
    {
        foreach (var option in options) command.Options.Add(option);
    }

    private static bool IsFolder(string path) => path.Length > 0 && new PhysicalFileSystem().DirectoryExists(Path.GetFullPath(path));

    private static string Directory() => Environment.CurrentDirectory;

    private static string Value(OptionResult result) => result.Tokens.Count > 0 ? result.Tokens[0].Value : "";

    private static void Require(OptionResult result, bool holds, string message)
    {
        if (!holds) result.AddError(message);
    }
}
