using System.Diagnostics.CodeAnalysis;
using Fluid;

namespace Lantern.Rendering.Liquid;

/// <summary>Gives Fluid the partials that were parsed and checked at load.</summary>
internal sealed class ParsedTemplates(Dictionary<string, IFluidTemplate> parsed) : ITemplateCache
{
    public bool TryGetTemplate(string subpath, DateTimeOffset lastModified, [MaybeNullWhen(false)] out IFluidTemplate template) =>
        parsed.TryGetValue(subpath.EndsWith(".liquid", StringComparison.Ordinal) ? subpath[..^".liquid".Length] : subpath, out template);

    public void SetTemplate(string subpath, DateTimeOffset lastModified, IFluidTemplate template) => throw new NotSupportedException();
}
