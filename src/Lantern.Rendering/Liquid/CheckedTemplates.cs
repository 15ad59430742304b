using Fluid;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Liquid;

/// <summary>Templates that were parsed and held against the declared view models. One exists only where nothing was wrong.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CheckedTemplates
{
    private readonly PartialUse _use;
    private readonly IReadOnlyDictionary<string, TemplateFile> _files;
    private readonly IReadOnlyDictionary<string, ViewType> _globals;

    private CheckedTemplates(
        Dictionary<string, IFluidTemplate> parsed, PartialUse use, IReadOnlyDictionary<string, TemplateFile> files,
        IReadOnlyDictionary<string, ViewType> globals) =>
        (_use, Parsed, Repeatable, Unused, _files, _globals) = (use, parsed, use.Repeatable, [.. files.Values.Where(file => !use.Reached.Contains(file.Name))], files, globals);

    internal Dictionary<string, IFluidTemplate> Parsed { get; }

    internal IReadOnlyDictionary<string, string[]> Repeatable { get; }

    /// <summary>The templates that no page can reach.</summary>
    public IReadOnlyList<TemplateFile> Unused { get; }

    /// <summary>Parses and checks all templates; null and findings when one is wrong.</summary>
    /// <param name="files">All templates.</param>
    /// <param name="contracts">The templates that pages are made with, each with the shape of what it is given.</param>
    /// <param name="globals">What every template and partial sees.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    public static CheckedTemplates? Load(
        IReadOnlyList<TemplateFile> files, IReadOnlyDictionary<string, ViewType> contracts, IReadOnlyDictionary<string, ViewType> globals, DiagnosticBag diagnostics)
    {
        var byName = files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        var parsed = TemplateParser.ParseAll(files, diagnostics);
        foreach (var name in contracts.Keys.Where(name => !byName.ContainsKey(name)))
            diagnostics.Add(RenderingDiagnostics.MissingTemplate.At(SourceLocation.WholeFile($"theme/{name}.liquid"), name));
        if (parsed.Count < files.Count || contracts.Keys.Any(name => !parsed.ContainsKey(name))) return null;
        var findings = new DiagnosticBag();
        var checker = new TemplateChecker(byName, parsed, globals, findings);
        foreach (var (name, type) in contracts) checker.Check(name, type);
        diagnostics.AddRange(findings.ToSortedList());
        return findings.HasErrors ? null : new CheckedTemplates(parsed, checker.Use, byName, globals);
    }

    /// <summary>The file of a template, for messages.</summary>
    public string PathOf(string template) => _files.TryGetValue(template, out var file) ? file.Source.Path : template;

    /// <summary>The files of a template and of all that it renders, in ordinal order of their names.</summary>
    public IEnumerable<TemplateFile> FilesOf(string template) => _use.ClosureOf(template).Select(name => _files.GetValueOrDefault(name)).OfType<TemplateFile>();

    /// <summary>Ready to render, with the models of the globals.</summary>
    public Theme With(IReadOnlyDictionary<string, object> models) => new(this, _globals.Select(global => (global.Key, global.Value, models[global.Key])));
}
