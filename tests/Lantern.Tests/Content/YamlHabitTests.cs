using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Xunit;

namespace Lantern.Tests.Content;

/// <summary>The corrected line in the help of a finding can be pasted: the lines at the top are read then.</summary>
public sealed class YamlHabitTests
{
    [Theory]
    [InlineData("title: Foo\n\ttopic: anxiety\n", "topic: anxiety")]
    [InlineData("title: Foo\n\t topic: anxiety\n", "topic: anxiety")]
    [InlineData("licences:\n\t- title: LCSW\n", "  - title: LCSW")]
    [InlineData("licences:\n  - title: LCSW\n\tnumber: 5\n", "    number: 5")]
    [InlineData("licences:\n    - title: LCSW\n\t- title: PsyD\n", "    - title: PsyD")]
    [InlineData("licences:\n- title: LCSW\n\tnumber: 5\n", "  number: 5")]
    [InlineData("organisation:\n  name: X\n\temail: y\n", "  email: y")]
    [InlineData("organisation:\n    name: X\n\temail: y\n", "    email: y")]
    [InlineData("organisation:\n\t\tname: X\n", "    name: X")]
    [InlineData("title: One\n\ttwo\n", "  two")]
    [InlineData("disclaimer:\n  text: |\n\tNot advice.\n", "    Not advice.")]
    [InlineData("“title”: Foo\n", "title: Foo")]
    [InlineData("“topic”: “anxiety”\n", "topic: anxiety")]
    [InlineData("licences:\n  - „title“: LCSW: New\n", "  - title: LCSW: New")]
    [InlineData("credentials: “LCSW: New York”\n", "credentials: \"LCSW: New York\"")]
    public void The_corrected_line_can_be_pasted(string yaml, string corrected)
    {
        var found = Read(yaml);
        Assert.Single(found);
        Assert.Equal($"the corrected line:\n{corrected}", found[0].Help);
        var lines = yaml.Split('\n');
        lines[found[0].Location.Line - 1] = corrected;
        Assert.Empty(Read(string.Join('\n', lines)));
    }

    [Fact]
    public void Lines_that_all_begin_with_tabs_are_corrected_one_by_one() =>
        Assert.Equal(
            ["the corrected line:\n  name: X", "the corrected line:\n  email: y", "the corrected line:\n  phones:", "the corrected line:\n    - 5"],
            Read("organisation:\n\tname: X\n\temail: y\n\tphones:\n\t\t- 5\n").Select(finding => finding.Help));

    private static IReadOnlyList<Diagnostic> Read(string yaml)
    {
        var findings = new DiagnosticBag();
        YamlReader.ReadMap(new SourceText("a.yml", yaml), findings);
        return findings.ToSortedList();
    }
}
