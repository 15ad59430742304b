namespace Lantern.Build.Input;

/// <summary>Tells whether a file name works on every system that a writer may clone the site on.</summary>
/// <remarks>The reserved names and characters are those of Microsoft's "Naming Files, Paths, and Namespaces".</remarks>
public static class PortableName
{
    private static readonly string[] Devices = ["con", "prn", "aux", "nul"];

    /// <summary>Why the name does not work on Windows, as the end of the sentence "… because"; null when it does.</summary>
    public static string? Problem(string name)
    {
        var stem = name.Split('.')[0].TrimEnd().ToLowerInvariant();
        if (Devices.Contains(stem) || (stem.Length == 4 && (stem.StartsWith("com", StringComparison.Ordinal) || stem.StartsWith("lpt", StringComparison.Ordinal)) && stem[3] is >= '1' and <= '9'))
            return $"'{stem}' is the name of a device there";
        if (name.EndsWith('.') || name.EndsWith(' ')) return "it ends in a full stop or a space";
        foreach (var c in name)
        {
            if (c < 0x20) return "it has an invisible control character in it";
            if (c is '<' or '>' or ':' or '"' or '|' or '?' or '*' or '\\') return $"it has a '{c}' in it";
        }
        return null;
    }
}
