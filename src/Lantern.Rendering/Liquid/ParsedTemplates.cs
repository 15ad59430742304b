using System.Diagnostics.CodeAnalysis;
using Fluid;

namespace Lantern.Rendering.Liquid;

/// <summary>Gives Fluid the partials that were parsed and checked at load.</summary>
internal sealed class ParsedTemplates(CheckedTemplates templates) : ITemplateCache
{
    private readonly Dictionary<string, IFluidTemplate> _byPath = templates.Parsed.ToDictionary(
        template => template.Key + ".liquid",
        template => templates.Repeatable.TryGetValue(template.Key, out var inputs) ? new RepeatedPartial(template.Value, inputs) : template.Value,
        StringComparer.Ordinal);

    public bool TryGetTemplate(string subpath, DateTimeOffset lastModified, [MaybeNullWhen(false)] out IFluidTemplate template) =>
        _byPath.TryGetValue(subpath, out template);

    public void SetTemplate(string subpath, DateTimeOffset lastModified, IFluidTemplate template) => throw new NotSupportedException();
}
