using Lantern.Build.Input;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Build;

/// <summary>Reading the input folder.</summary>
public sealed class InputTests
{
    [Fact]
    public void An_unreadable_file_is_a_finding()
    {
        var site = new SiteTest();
        site.Files.BeforeRead = path =>
        {
            if (path.EndsWith("panic.md", StringComparison.Ordinal)) throw new UnauthorizedAccessException("Access to the path is denied.");
        };
        Assert.Equal(["LN1004"], site.Check().Errors);
        Assert.Equal(
            "input/articles/panic.md: error LN1004: this file can't be read: Access to the path is denied.\n  help: check that it still exists and that you may open it",
            site.Findings());
    }

    [Theory]
    [InlineData((2 * 1024 * 1024) + 1, "this file is a little larger than 2 MB; text files may have 2 MB at most")]
    [InlineData(2_200_000, "this file is 2.1 MB; text files may have 2 MB at most")]
    public void A_file_that_is_too_large_is_never_said_to_have_the_size_that_is_allowed(int bytes, string message)
    {
        var site = new SiteTest().Write("input/articles/panic.md", Enumerable.Repeat((byte)'a', bytes).ToArray()).Check();
        Assert.StartsWith($"input/articles/panic.md: error LN1003: {message}\n", site.Findings("LN1003"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing()
    {
        var plain = new SiteTest().Build();
        var windows = new SiteTest();
        var text = System.Text.Encoding.UTF8.GetString(windows.Files.ReadAllBytes("/site/input/articles/panic.md"));
        windows.Write("input/articles/panic.md", [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        Assert.Equal(plain.Published, windows.Build().Published);
    }

    [Fact]
    public void Files_and_folders_that_begin_with_an_underscore_or_a_dot_are_not_content()
    {
        var site = new SiteTest().Write("input/articles/_ideas.md", "not an article").Write("input/_old/x.md", "no").Write("input/.obsidian/y.md", "no");
        Assert.Empty(site.Check().Codes);
    }

    [Theory]
    [InlineData("con.md", true)]
    [InlineData("Lpt1.txt", true)]
    [InlineData("a:b.md", true)]
    [InlineData("ends-in-dot.", true)]
    [InlineData("console.md", false)]
    [InlineData("com10.md", false)]
    [InlineData("Über uns.md", false)]
    public void Names_that_windows_can_not_store_are_known(string name, bool isProblem) => Assert.Equal(isProblem, PortableName.Problem(name) is not null);
}
