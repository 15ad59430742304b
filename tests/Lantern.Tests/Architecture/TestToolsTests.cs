using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Architecture;

/// <summary>Programs that other people wrote check the output; this says in one line how to get them where they are missing.</summary>
public sealed class TestToolsTests
{
    [Fact]
    public void Scripts_find_the_tools_and_their_arguments() =>
        Assert.Equal("function here\n", NodeTools.Run("console.log(typeof require('ajv/dist/2020').default, process.argv[2])", "here"));

    [Fact]
    public void Commands_of_the_tools_run() => Assert.Equal(0, NodeTools.RunCommand("tsc", NodeTools.Folder, "--version").Code);
}
