using Lantern.Cli;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary>What an earlier build left counts for the very same program only.</summary>
public sealed class EngineIdTests
{
    private static MemoryFileSystem Files(params (string Path, string Text)[] files)
    {
        var system = new MemoryFileSystem();
        foreach (var (path, text) in files) system.Write(path, System.Text.Encoding.UTF8.GetBytes(text));
        return system;
    }

    private static string? Id(string host, params (string Path, string Text)[] files) => EngineId.Find(Files([("/usr/bin/dotnet", "host"), ("/app/lantern", "starter"), .. files]), "/app/", host);

    [Theory]
    [InlineData("/usr/bin/dotnet")]
    [InlineData("/app/lantern")]
    public void A_program_of_libraries_changes_with_each_of_them(string host)
    {
        var first = Id(host, ("/app/lantern.dll", "a"), ("/app/Lantern.Site.dll", "b"));
        Assert.NotNull(first);
        Assert.Equal(first, Id(host, ("/app/lantern.dll", "a"), ("/app/Lantern.Site.dll", "b"), ("/app/lantern.pdb", "c")));
        Assert.NotEqual(first, Id(host, ("/app/lantern.dll", "a"), ("/app/Lantern.Site.dll", "B")));
        Assert.NotEqual(first, Id(host, ("/app/lantern.dll", "a"), ("/app/Lantern.Site.dll", "b"), ("/app/More.dll", "c")));
    }

    [Fact]
    public void A_single_binary_changes_with_itself()
    {
        Assert.Equal(Id("/app/lantern"), Id("/app/lantern", ("/app/libvips.so", "x")));
        Assert.NotEqual(Id("/app/lantern"), Id("/usr/bin/dotnet"));
        Assert.Null(Id("/app/nowhere"));
    }

    /// <summary>These tests run from libraries, so what the real one is made of is known here.</summary>
    [Fact]
    public void The_program_as_it_runs_here_is_its_libraries() => Assert.True(EngineId.IsOfLibraries(new Lantern.Build.FileSystem.PhysicalFileSystem(), AppContext.BaseDirectory));
}
