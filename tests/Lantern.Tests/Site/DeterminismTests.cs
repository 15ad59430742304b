using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>The same files give the same bytes, whatever the machine does.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void Threads_and_the_order_of_files_change_no_byte()
    {
        var one = SampleSite.Load();
        one.Request = one.Request with { Parallelism = 1 };
        one.Build();
        Assert.Empty(one.Errors);
        var eight = SampleSite.Load();
        eight.Files.ListsBackwards = true;
        eight.Request = eight.Request with { Parallelism = 8 };
        eight.Build();
        Assert.Equal(one.Published.Keys.Order(StringComparer.Ordinal), eight.Published.Keys.Order(StringComparer.Ordinal));
        Assert.All(one.Published, file => Assert.Equal(file.Value, eight.Published[file.Key]));
        Assert.Equal(one.Findings(), eight.Findings());
    }

    [Fact]
    public void No_page_says_when_it_was_built()
    {
        var today = SampleSite.Load().Build().Published;
        var tomorrow = SampleSite.Load();
        tomorrow.Request = tomorrow.Request with { Now = SiteTest.Today.AddDays(1) };
        Assert.Equal(today, tomorrow.Build().Published);
    }
}
