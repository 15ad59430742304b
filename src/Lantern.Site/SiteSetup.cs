using Lantern.Site.Editorial;
using Lantern.Editorial;
using System.Collections.Immutable;
using System.Text;
using Lantern.Build.Documents;
using Lantern.Build.FileSystem;
using Lantern.Build.Input;
using Lantern.Content;
using Lantern.Content.FrontMatter;
using Lantern.Content.Settings;
using Lantern.Diagnostics;
using Lantern.Rendering;
using Lantern.Rendering.Liquid;
using Lantern.Rendering.Markdown;
using Lantern.Site.Incremental;
using Lantern.Site.Pages.Views;
using Lantern.Site.Pipelines;
using Lantern.Site.Theming;

namespace Lantern.Site;

/// <summary>What has to be known before the pipelines can be put together: the files that there are, the settings, the theme.</summary>
internal sealed record SiteSetup(InputFolder Input, SiteSettings? Settings, SiteTheme Theme, Editor Editor)
{
    private const string SettingsFile = "settings.yml";

    /// <summary>The values of the keys that are known before there is a library.</summary>
    public IReadOnlyDictionary<string, Fingerprint> FixedValues { get; private init; } = new Dictionary<string, Fingerprint>();

    /// <summary>Stands for all that the notes of an editor depend on besides the texts.</summary>
    private string OfEditor { get; init; } = "";

    public static SiteSetup Load(IFileSystem files, BuildRequest request, DiagnosticBag diagnostics)
    {
        var label = request.Label(request.Input);
        var input = InputFolder.Load(files, request.Input, label, diagnostics);
        if (input.Files.Count == 0) diagnostics.Add(ContentDiagnostics.EmptyInput.At(SourceLocation.WholeFile(label), label));
        ReportUnread(input, label, diagnostics);
        var (settings, location, ofSettings) = ReadSettings(files, input, label, diagnostics);
        var theme = ThemeReader.Read(ThemeFiles.Load(files, request.Theme, request.Label(request.Theme), diagnostics), settings?.Language ?? "en", settings?.Palette ?? Palette.None, settings?.Help ?? new(), location, diagnostics);
        var editor = EditorialFiles.Read(files, input, settings, diagnostics, out var ofEditor);
        return new SiteSetup(input, settings, theme, editor)
        {
            OfEditor = ofEditor,
            FixedValues = new Dictionary<string, Fingerprint>(StringComparer.Ordinal)
            {
                [Keys.Settings] = ofSettings,
                [Keys.Words] = Fingerprint.Of(Encoding.UTF8.GetBytes(string.Join('\n', theme.WordList.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => $"{word.Key}={word.Value.Length}:{word.Value}")))),
                [Keys.Styles] = Fingerprint.Of([.. theme.Assets.Where(file => file.Name.EndsWith(".css", StringComparison.OrdinalIgnoreCase))
                    .SelectMany(file => Encoding.UTF8.GetBytes($"{file.Path} {file.Bytes.Length}\n").Concat(file.Bytes)),
                    .. theme.Scripts.Order(StringComparer.Ordinal).SelectMany(Encoding.UTF8.GetBytes)]),
            },
        };
    }

    /// <summary>Stands for all that rendered bodies depend on besides their own files: the theme's words, the addresses that are the site's own, and the editor's rules.</summary>
    public string OwnerOfBodies(BuildRequest request) => $"{FixedValues.GetValueOrDefault(Keys.Words)} {Settings?.Url} {request.BaseUrl} {OfEditor}";

    public static MarkdownWords MarkdownWords(StringsView words) => new()
    {
        CareNonUrgent = words["care_non_urgent"],
        CareUrgent = words["care_urgent"],
        CareEmergency = words["care_emergency"],
        Table = words["table_label"],
        Footnote = words["footnote_label"],
        BackToText = words["back_to_text"],
    };

    private static (SiteSettings?, SourceLocation, Fingerprint) ReadSettings(IFileSystem files, InputFolder input, string label, DiagnosticBag diagnostics)
    {
        var path = $"{label}/{SettingsFile}";
        var location = SourceLocation.WholeFile(path);
        if (input.Files.FirstOrDefault(file => file.Relative == SettingsFile) is not { } file)
        {
            if (input.Files.Count > 0) diagnostics.Add(ContentDiagnostics.MissingSettings.At(location, path));
            return (null, location, default);
        }
        byte[] bytes;
        try
        {
            bytes = files.ReadAllBytes(file.FullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Build.BuildDiagnostics.Unreadable.At(location, exception.Message));
            return (null, location, default);
        }
        if (DecodeText.Decode(file.Path, bytes, diagnostics) is not { } text || YamlReader.ReadMap(text, diagnostics) is not { } map) return (null, location, default);
        if (map.Entries.FirstOrDefault(entry => entry.Key.Value == "language") is { } language) location = text.Locate(language.Value.Span);
        return (SettingsBinder.Bind(map, text, diagnostics), location, Fingerprint.Of(bytes));
    }

    /// <summary>A file that nothing reads is usually one in a folder whose name is mistyped, or with another ending.</summary>
    private static void ReportUnread(InputFolder input, string label, DiagnosticBag diagnostics)
    {
        foreach (var file in input.Files)
        {
            var folder = file.Relative.Split('/')[0];
            var isTop = !file.Relative.Contains('/', StringComparison.Ordinal);
            if (isTop && folder is SettingsFile or "redirects.yml" or "README.md") continue;
            if (isTop) Report(file, DidYouMean.Find(folder, [SettingsFile, "redirects.yml"]));
            else if (!ContentSources.Folders.Contains(folder)) Report(file, DidYouMean.Find(folder, ContentSources.Folders));
            else if (folder != "assets" && !HasReadEnding(folder, file.Relative)) Report(file, null);
        }

        void Report(InputFile file, string? near) => diagnostics.Add(ContentDiagnostics.UnknownFolder.Suggest(
            SourceLocation.WholeFile(file.Path), near, file.Path, $"{string.Join(", ", ContentSources.Folders)} in {label}/, and texts end in .md, crisis lines and regions in .yml"));
    }

    private static bool HasReadEnding(string folder, string path) => folder is "crisis-lines" or "regions" or "editorial"
        ? path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        : path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/_directory.yml", StringComparison.Ordinal);

    /// <summary>Templates checked against their contracts; null and findings when one is wrong.</summary>
    public CheckedTemplates? LoadTemplates(DiagnosticBag diagnostics)
    {
        var globals = new Dictionary<string, ViewType>(StringComparer.Ordinal) { ["site"] = SiteView.Type, ["strings"] = StringsView.TypeOf(Theme.WordList) };
        if (CheckedTemplates.Load(Theme.Templates, Templates.Contracts, globals, diagnostics) is not { } templates) return null;
        // A theme may do without some of the built-in partials; a file that only the site's own theme has was meant for something.
        var builtIn = ThemeFiles.BuiltIn().Select(file => file.Name).Where(name => name.EndsWith(".liquid", StringComparison.Ordinal)).Select(name => name[..^".liquid".Length]).ToList();
        foreach (var unused in templates.Unused.Where(file => !builtIn.Contains(file.Name)))
        {
            var place = SourceLocation.WholeFile(unused.Source.Path);
            diagnostics.Add(RenderingDiagnostics.UnusedThemeFile.Suggest(place, DidYouMean.Find(unused.Name, builtIn) is { } near ? near + ".liquid" : null, unused.Source.Path));
        }
        return templates;
    }
}
