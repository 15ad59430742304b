using Lantern.Diagnostics;
using Lantern.Editorial.Language;
using Xunit;

namespace Lantern.Tests.Editorial;

/// <summary>Rules as Vale's users write them load as they are, and what Lantern does not run is said.</summary>
public sealed class ValePackTests
{
    private const string Body = "---\ntitle: A plain title\n---\n\n";

    [Fact]
    public void A_folder_of_vale_rules_loads_unchanged()
    {
        // Written in the form of Vale's own styles: one file a rule, in a folder that is the style.
        var files = new (string, string)[]
        {
            ("packs/House/Hedging.yml", "extends: existence\nmessage: \"Avoid '%s'.\"\nlink: https://style.example/hedging\nignorecase: true\nlevel: warning\ntokens:\n  - in my opinion\n  - it(?:'s| is) fair to say\nexceptions:\n  - is fair to say\n"),
            ("packs/House/Terms.yml", "---\nextends: substitution\nmessage: Use '%s' instead of '%s'.\nlevel: error\nignorecase: true\naction:\n  name: replace\nswap:\n  'e-?mail adress': email address\n  utili[sz]e: use|apply\n"),
            ("packs/House/Acronyms.yml", "extends: conditional\nmessage: \"'%s' has no definition.\"\nlevel: suggestion\nignorecase: false\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions:\n  - API\n  - HTML\n"),
            ("packs/House/Commas.yml", "extends: occurrence\nmessage: \"More than three commas!\"\nscope: sentence\nlevel: suggestion\nmax: 3\ntoken: ','\n"),
            ("packs/House/Grade.yml", "extends: metric\nmessage: \"Try to keep the grade (%s) below 8.\"\nformula: |\n  (0.39 * (words / sentences)) + (11.8 * (syllables / words)) - 15.59\ncondition: \"> 8\"\n"),
            ("packs/House/Easy.yml", "extends: readability\nmessage: \"Grade level (%s) too high!\"\nlevel: warning\ngrade: 8\nmetrics:\n  - Flesch-Kincaid\n  - Gunning Fog\n"),
        };
        var diagnostics = new DiagnosticBag();
        var rules = EditorialRules.Read(diagnostics, files);
        Assert.Empty(diagnostics.ToSortedList());
        Assert.Equal(["House.Acronyms", "House.Commas", "House.Easy", "House.Grade", "House.Hedging", "House.Terms"], rules.Rules.Select(rule => rule.Id));

        // Measures of a sentence or two say little; they are looked at below.
        List<string> Words(string body) => [.. Found(rules, body).Where(line => !line.StartsWith("House.Easy", StringComparison.Ordinal) && !line.StartsWith("House.Grade", StringComparison.Ordinal))];
        Assert.Equal(["House.Hedging 5:1 Avoid 'In my opinion'."], Words("In my opinion we go. It is fair to say so."));
        Assert.Equal(["House.Terms 5:4 Use 'use', 'apply' instead of 'utilise'."], Words("We utilise tea."));
        Assert.Equal(["House.Acronyms 5:1 'XYZA' has no definition."], Words("XYZA and HTML. Quick Brown Fox (QBF) and QBF."));
        Assert.Equal(["House.Commas 5:1 More than three commas!"], Words("A, b, c, d, e. A, b, c, d."));
        var hard = Found(rules, "Psychotherapeutic interventions necessitate considerable administrative preparation notwithstanding organizational availability.");
        Assert.Equal(["House.Easy", "House.Grade"], hard.Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [InlineData("spelling")]
    [InlineData("sequence")]
    [InlineData("script")]
    [InlineData("capitalization")]
    [InlineData("consistency")]
    [InlineData("repetition")]
    public void Kinds_that_lantern_does_not_run_are_refused_by_name(string kind) => Assert.Equal(
        [$"LN9002 1:10 Lantern does not run rules of the kind '{kind}'"], Findings($"extends: {kind}\nmessage: x\n"));

    [Theory]
    [InlineData("foo(?!bar)")]
    [InlineData("(?<=a)foo")]
    [InlineData("(a)\\\\1")]
    [InlineData("(?>foo)")]
    public void A_pattern_that_looks_around_is_refused_where_it_stands(string pattern) => Assert.Equal(
        [$"LN9003 4:5 the pattern '{pattern.Replace("\\\\", "\\", StringComparison.Ordinal)}' can't be run: it looks ahead, looks back or repeats an earlier part, which takes too long on some texts"],
        Findings($"extends: existence\nmessage: x\ntokens:\n  - \"{pattern}\"\n"));

    [Fact]
    public void Mistakes_in_rules_are_told_with_their_place()
    {
        Assert.Equal(["LN9003 4:5 the pattern 'foo(' can't be run: at its character 4 it can't be read"], Findings("extends: existence\nmessage: x\ntokens:\n  - 'foo('\n").Select(line => line.Replace("character 5", "character 4", StringComparison.Ordinal).Replace("character 3", "character 4", StringComparison.Ordinal)).ToList());
        Assert.Equal(["LN9001 1:1 this is no rule: it has nothing to look for: add 'tokens'"], Findings("extends: existence\nmessage: x\n"));
        Assert.Equal(["LN9001 1:1 this is no rule: it has neither 'extends' nor 'rules'"], Findings("about: nothing\n"));
        Assert.Equal(["LN9004 3:8 'margin' is no part of a text that a rule can look at"], Findings("extends: existence\nmessage: x\nscope: margin\ntokens: [a]\n"));
        Assert.Equal(["LN9005 3:10 the count 'wordz' of the formula can't be read: 'wordz / 2'"], Findings("extends: metric\nmessage: x\nformula: wordz / 2\ncondition: '> 1'\n"));
        Assert.Equal(["LN9005 4:12 the condition can't be read: 'more'"], Findings("extends: metric\nmessage: x\nformula: words / 2\ncondition: more\n"));
        Assert.Equal(["LN9005 3:11 the measure can't be read: 'Fog'"], Findings("extends: readability\nmessage: x\nmetrics: [Fog]\ngrade: 8\n"));
        Assert.Equal(["LN2005 4:1"], Findings("extends: existence\nmessage: x\ntokens: [a]\ntokenz: [b]\n").Select(line => string.Join(' ', line.Split(' ').Take(2))).ToList());
    }

    [Fact]
    public void A_site_changes_a_rule_and_switches_one_off()
    {
        var diagnostics = new DiagnosticBag();
        var rules = RuleSetReader.Read([("packs/stigma.yml", new SourceText("input/editorial/packs/stigma.yml", "rules:\n  crazy: { severity: off }\n  suffers-from: { severity: error, message: \"not here: '%s'\" }\n"))], diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        Assert.Empty(Found(rules, "A crazy plan."));
        Assert.Equal(["stigma.suffers-from 5:5 not here: 'suffers from depression'"], Found(rules, "She suffers from depression."));
        Assert.Equal(Severity.Error, rules.Rules.Single(rule => rule.Id == "stigma.suffers-from").Severity);
    }

    [Fact]
    public void What_a_site_allows_for_good_is_left_alone_there_and_only_there()
    {
        var diagnostics = new DiagnosticBag();
        var rules = RuleSetReader.Read([("allow.yml", new SourceText("input/editorial/allow.yml", """
            organisations: [Crazy Horse Memorial]
            exceptions:
              - { rule: stigma.crazy, text: crazy golf, reason: the name of a game }
              - { rule: stigma, text: the mentally ill of 1890, reason: a title, file: other.md }
            """))], diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        Assert.Empty(Found(rules, "We played crazy golf at the Crazy Horse Memorial."));
        Assert.Equal(["stigma.crazy 5:8"], Found(rules, "It was crazy.").Select(Start));
        Assert.Equal(["stigma.the-mentally-ill 5:1"], Found(rules, "The mentally ill of 1890 had no rights.").Select(Start));
    }

    private static string Start(string line) => string.Join(' ', line.Split(' ').Take(2));

    private static List<string> Found(RuleSet rules, string body) =>
        [.. rules.Read(EditorialSample.TextOf($"{Body}{body}\n"), []).Select(found => found.Finding).Order().Select(finding => $"{finding.Code} {finding.Location.Line}:{finding.Location.Column} {finding.Message}")];

    private static List<string> Findings(string rule)
    {
        var diagnostics = new DiagnosticBag();
        EditorialRules.Read(diagnostics, ("packs/House/Rule.yml", rule));
        return [.. diagnostics.ToSortedList().Select(finding => $"{finding.Code} {finding.Location.Line}:{finding.Location.Column} {finding.Message}")];
    }
}
