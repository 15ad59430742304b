using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;

namespace Lantern.Rendering.Liquid;

/// <summary>Checked templates with everything that all of them see, ready to render. Thread-safe.</summary>
public sealed class Theme
{
    private readonly CheckedTemplates _templates;
    private readonly TemplateOptions _options;
    private readonly TextBuilders _builders = new();
    private readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal Theme(CheckedTemplates templates, IEnumerable<(string Name, ViewType Type, object Model)> globals)
    {
        _templates = templates;
        _options = new TemplateOptions
        {
            CultureInfo = CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,
            Now = () => throw new TemplateFaultException("templates can't ask for the time: every build of the same files gives the same bytes"),
            MaxSteps = 1_000_000,
            MaxRecursion = 50,
            FileProvider = new TemplateFiles(templates.Parsed.Keys),
            TemplateCache = new ParsedTemplates(templates),
        };
        TemplateFilters.Register(_options);
        foreach (var (name, type, model) in globals) _options.Scope.SetValue(name, new ModelValue(type, model));
    }

    /// <summary>The file of a template, for messages.</summary>
    public string PathOf(string template) => _templates.PathOf(template);

    /// <summary>The files of a template and of all that it renders, in ordinal order of their names.</summary>
    public IEnumerable<TemplateFile> FilesOf(string template) => _templates.FilesOf(template);

    /// <summary>Renders one template with one model.</summary>
    /// <exception cref="TemplateFaultException">The template ran into a limit or printed what can't be printed.</exception>
    public string Render(string template, ViewType type, object model)
    {
        var context = new TemplateContext(_options);
        foreach (var member in type.Members) context.SetValue(member.Name, member.Get(model));
        var builder = _builders.Take();
        using var writer = new StringWriter(builder, CultureInfo.InvariantCulture) { NewLine = "\n" };
        try
        {
            var task = _templates.Parsed[template].RenderAsync(writer, _encoder, context);
            if (!task.IsCompletedSuccessfully) task.AsTask().GetAwaiter().GetResult();
        }
        catch (InvalidOperationException exception)
        {
            // Fluid's answer to MaxSteps and MaxRecursion.
            throw new TemplateFaultException(exception.Message);
        }
        return _builders.Finish(builder);
    }
}
