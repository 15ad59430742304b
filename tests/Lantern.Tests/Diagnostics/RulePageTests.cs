using System.Reflection;
using Lantern.Diagnostics;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Diagnostics;

/// <summary>The rule pages are the tests of the rules: exact words, line and column.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Codes => [.. AllDiagnostics.List.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_page_whose_failing_example_fails_as_written_and_whose_fixed_one_works(string code)
    {
        Assert.True(File.Exists(RulePage.PathOf(code)), $"There is no {RulePage.PathOf(code)}.");
        var page = RulePage.Read(code);
        Assert.Equal($"{code}: {AllDiagnostics.Find(code).Title}", page.Title);
        if (page.ShownBy is not null)
        {
            Assert.True(IsTest(page.ShownBy), $"There is no test {page.ShownBy}.");
            return;
        }
        Assert.NotNull(page.Fails);
        Assert.NotEqual("", page.Fails.Files);
        Assert.Equal(page.Expected, page.Fails.Run().Findings(code));
        Assert.NotNull(page.Works);
        Assert.NotEqual("", page.Works.Files);
        var works = page.Works.Run();
        Assert.Equal("", works.Findings(code));
        Assert.Empty(works.Errors);
    }

    [Fact]
    public void No_page_is_left_over_from_a_code_that_is_gone()
    {
        var pages = Directory.EnumerateFiles(Path.GetDirectoryName(RulePage.PathOf("x"))!, "LN*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(AllDiagnostics.List.Select(descriptor => descriptor.Id), pages);
    }

    [Fact]
    public void Codes_titles_and_severities_change_only_on_purpose() =>
        Snapshot.Match(string.Concat(AllDiagnostics.List.Select(descriptor => $"{descriptor.Id} {descriptor.Severity,-10} {descriptor.Title}\n")));

    [Fact]
    public void Codes_are_unique_and_every_descriptor_is_listed()
    {
        Assert.Equal(AllDiagnostics.List.Count, AllDiagnostics.List.Select(descriptor => descriptor.Id).Distinct().Count());
        var declared = new[] { typeof(Lantern.Build.BuildDiagnostics), typeof(Lantern.Content.ContentDiagnostics),
            typeof(Lantern.Rendering.RenderingDiagnostics), typeof(Lantern.Editorial.EditorialDiagnostics), typeof(Lantern.Site.SiteDiagnostics),
            typeof(Lantern.Deploy.DeployDiagnostics), typeof(Lantern.Browser.BrowserDiagnostics) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Id);
        Assert.Equal(AllDiagnostics.List.Select(descriptor => descriptor.Id), declared.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Messages_use_no_word_that_a_clinician_would_have_to_look_up(string code)
    {
        var descriptor = AllDiagnostics.Find(code);
        // Templates, styles and scripts are for designers, who know these words.
        if (code.StartsWith("LN6", StringComparison.Ordinal) || code.StartsWith("LN7", StringComparison.Ordinal)) return;
        var text = $" {descriptor.Title} {descriptor.MessageFormat} {descriptor.HelpFormat} ".Replace("'slug: ", "'", StringComparison.Ordinal).Replace("'slug:'", "", StringComparison.Ordinal).Replace("NETLIFY_AUTH_TOKEN", "", StringComparison.Ordinal);
        foreach (var word in new[] { " slug", "fragment", "scalar", "kebab", "parser", "null", "YAML", "exception", "regex", "token", "boolean" })
            Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsTest(string test)
    {
        var dot = test.LastIndexOf('.');
        var (type, method) = (test[..dot], test[(dot + 1)..]);
        if (typeof(RulePageTests).Assembly.GetTypes().FirstOrDefault(known => known.Name == type)?.GetMethod(method) is not null) return true;
        // Tests in a browser are a program of their own.
        var file = Path.Combine(Repository.Root, "tests", "Lantern.BrowserTests", $"{type}.cs");
        return File.Exists(file) && File.ReadAllText(file).Contains($" {method}(", StringComparison.Ordinal);
    }
}
