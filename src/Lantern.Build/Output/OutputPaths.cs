using System.IO.Hashing;
using System.Text;

namespace Lantern.Build.Output;

/// <summary>Where an output folder and the state about it lie; nothing of the state lies in the output.</summary>
public sealed class OutputPaths
{
    public OutputPaths(string root, string output)
    {
        Output = output;
        var inside = Path.GetRelativePath(root, output).Replace('\\', '/');
        var name = Convert.ToHexStringLower(XxHash64.Hash(Encoding.UTF8.GetBytes(inside)));
        State = Path.Combine(root, ".lantern", $"out-{name}");
    }

    public string Output { get; }

    public string State { get; }

    public string Lock => Path.Combine(State, "lock");

    public string LockOwner => Path.Combine(State, "lock-owner");

    public string Journal => Path.Combine(State, "journal");

    public string Manifest => Path.Combine(State, "manifest.json");

    /// <summary>What the files were made from, for those who keep a record of it.</summary>
    public string Origins => Path.Combine(State, "origins.jsonl");

    public string Spool => Path.Combine(State, "spool");

    public string InOutput(string path) => Path.Combine(Output, path.Replace('/', Path.DirectorySeparatorChar));
}
