using Lantern.Build.FileSystem;

namespace Lantern.Browser.DevTools;

/// <summary>Where browsers lie that can be asked to look at pages: Chromium, and what is made from it.</summary>
public static class BrowserPlaces
{
    /// <summary>The variables that may name one, the first that does counts.</summary>
    public static IReadOnlyList<string> Variables { get; } = ["LANTERN_BROWSER", "CHROME_PATH"];

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly string[] UsualFolders = ["/usr/bin", "/usr/local/bin"];

    private static readonly string[] Elsewhere =
    [
        "/snap/bin/chromium", "/opt/google/chrome/chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe", @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The first browser that is there.</summary>
    /// <param name="files">The disk.</param>
    /// <param name="named">What an option names; only that counts then.</param>
    /// <param name="variable">Reads a variable of the environment.</param>
    /// <param name="problem">Why there is none, where there is none.</param>
    public static string? Find(IFileSystem files, string? named, Func<string, string?> variable, out string problem)
    {
        problem = "";
        if (named is { Length: > 0 }) return Named(named, "--browser", out problem);
        foreach (var name in Variables)
        {
            if (variable(name) is { Length: > 0 } path) return Named(path, name, out problem);
        }
        var folders = UsualFolders.Concat((variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .Where(Path.IsPathFullyQualified);
        var found = folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).Concat(Elsewhere).FirstOrDefault(files.FileExists);
        if (found is null) problem = "no Chromium, Chrome or Edge was found on this computer";
        return found;

        string? Named(string path, string by, out string problem)
        {
            var there = files.FileExists(path);
            problem = there ? "" : $"{by} names {path}, and there is no such program";
            return there ? path : null;
        }
    }
}
