using System.Text;

namespace Lantern.Browser.DevTools;

/// <summary>The scripts that look at a page from within.</summary>
internal static class Scripts
{
    public static string All { get; } = string.Join("\n", new[] { "parts", "items", "links", "look", "ink", "keys" }.Select(Read)) + "\n''";

    private static string Read(string name)
    {
        using var stream = typeof(Scripts).Assembly.GetManifestResourceStream($"browser/{name}.js")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
