using System.IO.Compression;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary>The .NET tool: packed, installed from a folder, and run.</summary>
public sealed class ToolPackageTests
{
    [Fact]
    public void The_tool_is_installed_from_a_folder_and_builds_the_same_site()
    {
        var folder = Directory.CreateTempSubdirectory("lantern-tool").FullName;
        try
        {
            Run("dotnet", Repository.Root, "pack", "src/Lantern.Cli", "-c", "Release", "-o", folder, "-v", "quiet");
            var package = Assert.Single(Directory.EnumerateFiles(folder, "*.nupkg"));
            using (var zip = ZipFile.OpenRead(package))
            {
                // Portable: no part of it is for one system alone, and the picture library is there for each.
                Assert.Contains(zip.Entries, entry => entry.FullName == "tools/net10.0/any/lantern.dll");
                foreach (var system in new[] { "linux-x64", "linux-arm64", "osx-arm64", "win-x64" }) Assert.Contains(zip.Entries, entry => entry.FullName.Contains($"/runtimes/{system}/native/libvips", StringComparison.Ordinal));
                Assert.Contains(zip.Entries, entry => entry.FullName == "THIRD-PARTY-NOTICES.txt");
            }
            var tools = Path.Combine(folder, "tools");
            Run("dotnet", folder, "tool", "install", "Lantern.Cli", "--tool-path", tools, "--source", folder);
            using var site = new TemporarySite();
            var photo = Directory.EnumerateFiles(Path.Combine(Repository.Root, "input", "assets"), "*.jpg", SearchOption.AllDirectories).First();
            site.Write("input/assets/public/picture.jpg", File.ReadAllBytes(photo));
            var own = LanternProcess.Run(site.Root, "build", "--now", "2026-11-24");
            Assert.True(own.ExitCode == 0, own.Output + own.Error);
            var built = Run(Path.Combine(tools, OperatingSystem.IsWindows() ? "lantern.exe" : "lantern"), site.Root, "build", "--now", "2026-11-24", "--output", "other", "--no-cache");
            Assert.Contains("Wrote ", built, StringComparison.Ordinal);
            Assert.True(TemporarySite.AreEqual(TemporarySite.Read(site.Output), TemporarySite.Read(Path.Combine(site.Root, "other"))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Run(string program, string folder, params string[] arguments)
    {
        // What the test program was told by its own host is not meant for another.
        var host = new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath" }.Select(name => KeyValuePair.Create(name, (string?)null));
        var (code, output, error) = OtherProgram.Run(program == "dotnet" ? Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? program : program, folder, host, arguments);
        Assert.True(code == 0, output + error);
        return output;
    }
}
