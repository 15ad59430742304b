using YamlDotNet.RepresentationModel;

namespace Lantern.TestKit.Workflows;

/// <summary>A workflow file of the repository, read as GitHub reads it.</summary>
public sealed class Workflow
{
    private readonly YamlMappingNode _root;

    private Workflow(string name, YamlMappingNode root) => (Name, _root) = (name, root);

    public string Name { get; }

    /// <summary>All workflows of the repository by the name of their file.</summary>
    public static IReadOnlyList<Workflow> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows")).Order(StringComparer.Ordinal).Select(path => Read(path))];

    public static Workflow Named(string file) => All.Single(workflow => workflow.Name == file);

    private static Workflow Read(string path)
    {
        using var reader = new StreamReader(path);
        var stream = new YamlStream();
        stream.Load(reader);
        return new Workflow(Path.GetFileName(path), (YamlMappingNode)stream.Documents[0].RootNode);
    }

    /// <summary>What is below a path of keys; null where nothing is.</summary>
    public YamlNode? Find(params string[] path) => Find(_root, path);

    public static YamlNode? Find(YamlNode? node, params string[] path)
    {
        foreach (var key in path) node = node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var next) ? next : null;
        return node;
    }

    public static string? Text(YamlNode? node, params string[] path) => (Find(node, path) as YamlScalarNode)?.Value;

    /// <summary>Keys and values of a map of texts; none where there is no map.</summary>
    public static IEnumerable<(string Key, string Value)> Map(YamlNode? node, params string[] path) =>
        Find(node, path) is YamlMappingNode map ? map.Children.Select(pair => (((YamlScalarNode)pair.Key).Value!, (pair.Value as YamlScalarNode)?.Value ?? "")) : [];

    public IEnumerable<string> Jobs => Map(_root, "jobs").Select(job => job.Key);

    public IReadOnlyList<YamlNode> Steps(string job) => Find("jobs", job, "steps") is YamlSequenceNode steps ? [.. steps.Children] : [];
}
