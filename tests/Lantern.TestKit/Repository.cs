using System.Runtime.CompilerServices;

namespace Lantern.TestKit;

/// <summary>The repository that the tests run in.</summary>
public static class Repository
{
    /// <summary>Its root: the folder that holds Statiq.sln.</summary>
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string file = "")
    {
        for (var folder = new FileInfo(file).Directory; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Statiq.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
