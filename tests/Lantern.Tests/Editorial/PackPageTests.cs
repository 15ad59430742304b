using System.Text;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Formatters;
using Lantern.Editorial.Language;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Editorial;

/// <summary>The pages that explain the rules of the packs are made from the rules, and from the sentences that show what each finds.</summary>
public sealed class PackPageTests
{
    public static TheoryData<string> Packs => [.. EditorialSample.Shipped.Rules.Select(rule => rule.Pack).Distinct()];

    [Theory]
    [MemberData(nameof(Packs))]
    public void The_page_of_a_pack_says_what_its_rules_find(string pack)
    {
        var path = RulePage.PathOf(pack);
        var expected = PageOf(pack);
        if (Environment.GetEnvironmentVariable("LANTERN_ACCEPT") == "1") File.WriteAllText(path, expected);
        Assert.True(File.Exists(path), $"There is no {path}: run the tests with LANTERN_ACCEPT=1.");
        Assert.Equal(expected, File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    private static string PageOf(string pack)
    {
        var about = RuleSetReader.Shipped().Single(file => file.Name == $"{pack}.yml").Text.Split('\n').First(line => line.StartsWith("about: ", StringComparison.Ordinal))["about: ".Length..];
        var page = new StringBuilder($"# {pack}\n\n{about}\n\nA rule is silenced in one article by a waiver (`waivers: [ {{ rule: {pack}.NAME, reason: …, by: PERSON, until: DATE }} ]`), for good in `input/editorial/allow.yml`, and changed or switched off in a file in `input/editorial/packs/`. Quotations, code, addresses and names of organisations are left alone.\n");
        foreach (var rule in EditorialSample.Shipped.Rules.Where(rule => rule.Pack == pack))
        {
            page.Append($"\n## {rule.Name}\n\n");
            page.Append($"{Capital(TextFormatter.NameOf(rule.Severity))}{(rule.Topics.IsEmpty ? "" : $", in articles on {rule.Topics[0]}")}{(rule.Scope.Kinds.Contains(SentenceKind.FileName) ? ", in the description and the file name of pictures" : rule.Scope.Kinds.SetEquals([SentenceKind.Title]) ? ", in the title" : "")}. {Capital(RuleRunner.Fill(rule.Message, rule.Kind == RuleKind.Substitution ? ["the better words", "what was found"] : ["What was found"]))}.");
            if (rule.Advice.Length > 0) page.Append($" What to do: {rule.Advice}.");
            page.Append($"\n\nSource: {rule.Source}.\n");
            if (rule.Hashed is not null)
            {
                page.Append("\nThe words are kept as hashes of their stems: a list of them would teach what it is there to keep out. What is found is underlined in the preview and on your own terminal, and nowhere else.\n");
                continue;
            }
            if (EditorialSample.Sets().FirstOrDefault(set => set.Rule == rule.Id) is not { Rule: not null } set) continue;
            page.Append($"\nIt finds: {set.Must[0]}\n\nIt leaves alone: {set.MustNot[0]}\n");
            if (rule.Swaps.Length > 0) page.Append($"\nBetter: {string.Join("; ", rule.Swaps.SelectMany(swap => swap.To.Split('|')).Where(word => !word.Contains('$', StringComparison.Ordinal)).Distinct())}.\n");
        }
        return page.ToString();
    }

    private static string Capital(string text) => text.Length == 0 || text[0] == '\'' ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
