namespace Lantern.BrowserTests;

/// <summary>Files that tests leave for people to look at: beside the test program, or where LANTERN_ARTEFACTS says.</summary>
internal static class Artefacts
{
    private static readonly string Root = Environment.GetEnvironmentVariable("LANTERN_ARTEFACTS") ?? System.IO.Path.Combine(AppContext.BaseDirectory, "TestResults", "visitors");

    /// <summary>Where a file goes; its folder is there.</summary>
    public static string Path(params ReadOnlySpan<string> parts)
    {
        var path = System.IO.Path.Combine([Root, .. parts]);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }
}
