using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Articles;

/// <summary>YAML of a <c>_directory.yml</c> → <see cref="DirectoryDefaults"/>.</summary>
public static class DirectoryDefaultsBinder
{
    /// <param name="node">The mapping.</param>
    /// <param name="source">The file.</param>
    /// <param name="folder">The folder it stands in, relative to the root.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    public static DirectoryDefaults Bind(YamlMap node, SourceText source, string folder, DiagnosticBag diagnostics)
    {
        var map = new MapReader(node, source, diagnostics, "a _directory.yml");
        var values = Inherited.Read(map, withBlocks: true);
        map.Finish();
        return new DirectoryDefaults(folder, values);
    }
}
