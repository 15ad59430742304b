using Lantern.Diagnostics;
using Lantern.Editorial.Language;
using Xunit;

namespace Lantern.Tests.Editorial;

/// <summary>Rule sets from texts of files.</summary>
internal static class EditorialRules
{
    /// <summary>The rules of one pack and the shared lists, without those that come with Lantern; the pack has to be right.</summary>
    public static RuleSet Of(string relative, string text)
    {
        var diagnostics = new DiagnosticBag();
        var rules = Read(diagnostics, (relative, text));
        Assert.Empty(diagnostics.ToSortedList());
        return rules;
    }

    public static RuleSet Read(DiagnosticBag diagnostics, params (string Relative, string Text)[] files) => RuleSetReader.Read(
        [.. files.Select(file => (file.Relative, new SourceText($"input/editorial/{file.Relative}", file.Text)))],
        [.. RuleSetReader.Shipped().Where(file => file.Name == "contexts.yml")], diagnostics);
}
