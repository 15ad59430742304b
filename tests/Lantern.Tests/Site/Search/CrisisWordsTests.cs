using System.Text.Json;
using Lantern.Diagnostics;
using Lantern.Site.Search;
using Lantern.Site.Theming;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Search;

/// <summary>What people in a crisis type is noticed, and what only sounds like it is not.</summary>
public sealed class CrisisWordsTests
{
    private const string Script = """
        const fs = require('fs');
        (async () => {
          const { crisisReader } = await import('file://' + process.argv[2]);
          const isCrisis = crisisReader(JSON.parse(fs.readFileSync(process.argv[3], 'utf8')));
          console.log(JSON.stringify(JSON.parse(fs.readFileSync(process.argv[4], 'utf8')).map((text) => isCrisis(text))));
        })();
        """;

    public static IReadOnlyList<string> Must { get; } = Section("must");

    public static IReadOnlyList<string> MustNot { get; } = Section("must not");

    [Fact]
    public void There_are_at_least_sixty_of_each()
    {
        Assert.True(Must.Distinct().Count() >= 60);
        Assert.True(MustNot.Distinct().Count() >= 60);
    }

    [Fact]
    public void Phrases_of_crisis_are_noticed() => Assert.Empty(Must.Zip(Ask(Must)).Where(pair => !pair.Second).Select(pair => pair.First));

    [Fact]
    public void Phrases_that_only_sound_like_it_are_not() => Assert.Empty(MustNot.Zip(Ask(MustNot)).Where(pair => pair.Second).Select(pair => pair.First));

    [Fact]
    public void They_are_noticed_in_the_midst_of_other_words() =>
        Assert.All(Ask([.. Must.Where(phrase => !phrase.EndsWith("di", StringComparison.Ordinal)).Select(phrase => $"my head is full of it {phrase}")]), Assert.True);

    /// <summary>A person types letter by letter, and a page may be pasted.</summary>
    [Fact]
    public void Empty_odd_and_very_long_texts_do_no_harm()
    {
        string[] texts = ["", " ", "*", "**** ****", "$$$ @@@", "{want} to die for", "😀", new string('a', 100_000), string.Concat(Enumerable.Repeat("want to ", 20_000))];
        Assert.All(Ask(texts), Assert.False);
    }

    private static bool[] Ask(IReadOnlyList<string> texts)
    {
        var folder = Directory.CreateTempSubdirectory("lantern-words-").FullName;
        try
        {
            string Write(string name, string text)
            {
                File.WriteAllText(Path.Combine(folder, name), text);
                return Path.Combine(folder, name);
            }
            var words = CrisisWordsJson.Write(Theme.CrisisWords).Value;
            var output = NodeTools.Run(Script, Write("search.mjs", Read("js/search.js")), Write("words.json", words), Write("texts.json", JsonSerializer.Serialize(texts)));
            return JsonSerializer.Deserialize<bool[]>(output)!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SiteTheme Theme => ThemeReader.Read([.. ThemeFiles.BuiltIn()], "en", Lantern.Content.Settings.Palette.None, new(), SourceLocation.WholeFile("input/settings.yml"), new DiagnosticBag());

    private static string Read(string name) => System.Text.Encoding.UTF8.GetString(ThemeFiles.BuiltIn().First(file => file.Name == name).Bytes);

    private static IReadOnlyList<string> Section(string name)
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, "tests", "Lantern.Tests", "Site", "Search", "crisis-phrases.txt")).Where(line => line.Length > 0 && !line.StartsWith('#'));
        return [.. lines.SkipWhile(line => line != name).Skip(1).TakeWhile(line => line is not ("must" or "must not"))];
    }
}
