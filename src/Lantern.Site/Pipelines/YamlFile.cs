using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Site.Pipelines;

/// <summary>A data file taken apart; the node is null where the file is empty.</summary>
public sealed record YamlFile(SourceText Source, YamlNode? Node);
