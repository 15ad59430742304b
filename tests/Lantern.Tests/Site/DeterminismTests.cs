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
    public void No_file_says_when_it_was_built_but_the_public_record()
    {
        var today = SampleSite.Load().Build().Published;
        var other = SampleSite.Load();
        other.Request = other.Request with { Now = SiteTest.Today.AddDays(1) };
        var tomorrow = other.Build().Published;
        Assert.Equal(today.Keys.Order(StringComparer.Ordinal), tomorrow.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([".well-known/lantern.json"], today.Where(file => !file.Value.AsSpan().SequenceEqual(tomorrow[file.Key])).Select(file => file.Key));
    }
}
