using System.Text.RegularExpressions;

namespace Lantern.TestKit;

/// <summary>The help page of one diagnostic, which is a test as well: an example that fails, the words it fails with, and one that works.</summary>
/// <remarks>
/// A block <c>```site</c> holds files in the form of <see cref="SiteTest.Split"/>, laid over the base site; words after <c>site</c> are
/// <c>drafts</c>, <c>preview</c>. Paths may carry an instruction: <c>remove PATH</c>, <c>base64 PATH</c>, <c>link PATH</c> (the text is the
/// target), <c>repeat N PATH</c> (the text N times), <c>copy FILE without WORD to PATH</c> (a file of the repository, but for the line of a word). A page whose fault no site of files can show names its test: <c>Shown by `Type.Method`</c>.
/// </remarks>
public sealed partial record RulePage(string Title, RuleExample? Fails, string? Expected, RuleExample? Works, string? ShownBy)
{
    public static string PathOf(string code) => Path.Combine(Repository.Root, "src", "Docs", "Rules", $"{code}.md");

    public static RulePage Read(string code)
    {
        var text = File.ReadAllText(PathOf(code)).Replace("\r\n", "\n", StringComparison.Ordinal);
        var title = text.Split('\n')[0];
        var fails = Section(text, "Fails");
        var works = Section(text, "Works");
        var shownBy = ShownByTest().Match(text);
        return new RulePage(
            title.TrimStart('#', ' '),
            fails is null ? null : Example(fails),
            fails is null ? null : ExpectedBlock().Match(fails).Groups["text"].Value,
            works is null ? null : Example(works),
            shownBy.Success ? shownBy.Groups["test"].Value : null);
    }

    private static string? Section(string text, string name)
    {
        var start = text.IndexOf($"\n## {name}\n", StringComparison.Ordinal);
        if (start < 0) return null;
        var next = NextSection().Match(text, start + name.Length + 5);
        return next.Success ? text[start..next.Index] : text[start..];
    }

    private static RuleExample Example(string section)
    {
        var block = SiteBlock().Match(section);
        return new RuleExample(block.Groups["files"].Value, block.Groups["options"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"^(?<fence>`{3,})site(?<options>[^\n]*)\n(?<files>.*?)\n\k<fence>$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex SiteBlock();

    [GeneratedRegex(@"^`{3,}text\n(?<text>.*?)\n`{3,}$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex ExpectedBlock();

    [GeneratedRegex(@"\n## (?:Fails|Works)\n")]
    private static partial Regex NextSection();

    [GeneratedRegex(@"Shown by `(?<test>[\w.]+)`")]
    private static partial Regex ShownByTest();
}
