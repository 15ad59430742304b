using System.Collections.Immutable;
using System.Reflection;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Editorial.Language;

/// <summary>The rules that come with Lantern, and what a site adds to them and changes in them. Pure but for reading its own resources.</summary>
public static class RuleSetReader
{
    /// <summary>The file of permanent exceptions, below the folder of the editor's files.</summary>
    public const string AllowFile = "allow.yml";

    /// <summary>The folder of the site's own packs.</summary>
    public const string PackFolder = "packs/";

    private const string Resources = "packs/";

    /// <summary>The packs that come with Lantern, and the lists they share, by name.</summary>
    public static IReadOnlyList<(string Name, string Text)> Shipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Resources, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return (name[Resources.Length..], reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal));
        })];
    }

    /// <summary>The rules of a site that has none of its own.</summary>
    public static Lazy<RuleSet> AsShipped { get; } = new(() => Read([], Shipped(), new DiagnosticBag()));

    /// <summary>All rules of a site.</summary>
    /// <param name="files">The site's own files below <c>editorial/</c>, each with its path from there.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    public static RuleSet Read(IReadOnlyList<(string Relative, SourceText Source)> files, DiagnosticBag diagnostics) => Read(files, Shipped(), diagnostics);

    /// <summary>The same with other packs in place of those that come with Lantern.</summary>
    public static RuleSet Read(IReadOnlyList<(string Relative, SourceText Source)> files, IReadOnlyList<(string Name, string Text)> shipped, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var rules = new Dictionary<string, EditorialRule>(StringComparer.Ordinal);
        var contexts = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var built = shipped.Select(pack => ReadFile(new SourceText(pack.Name, pack.Text), pack.Name, own)).OfType<RuleFile>().ToList();
        foreach (var (name, list) in built.SelectMany(file => file.Contexts)) contexts[name] = list;
        foreach (var file in built) Add(file, checksPatterns: false, own);
        if (own.ToSortedList() is [var wrong, ..]) throw new InvalidOperationException($"A rule that comes with Lantern can't be read: {wrong.Location} {wrong.Message}");
        var mine = files.Where(file => file.Relative.StartsWith(PackFolder, StringComparison.Ordinal)).Select(file => ReadFile(file.Source, file.Relative[PackFolder.Length..], diagnostics)).OfType<RuleFile>().ToList();
        foreach (var (name, list) in mine.SelectMany(file => file.Contexts)) contexts[name] = list;
        foreach (var file in mine) Add(file, checksPatterns: true, diagnostics);
        var allowed = files.Where(file => file.Relative == AllowFile).Select(file => ReadAllowed(file.Source, rules, diagnostics)).FirstOrDefault() ?? Exemptions.None;
        return new RuleSet(rules.Values, new Exemptions([.. contexts.GetValueOrDefault("organisations", []), .. allowed.Organisations], allowed.Allowed));

        void Add(RuleFile file, bool checksPatterns, DiagnosticBag bag)
        {
            foreach (var (pack, name, map) in file.Rules)
            {
                var binder = new RuleBinder(map, file.Source, contexts, checksPatterns, bag);
                var id = $"{pack}.{name}";
                var rule = rules.TryGetValue(id, out var known) && !map.Entries.Any(entry => entry.Key.Value == "extends") ? binder.Override(known) : binder.Bind(pack, name);
                if (rule is not null) rules[id] = rule;
            }
        }
    }

    private static RuleFile? ReadFile(SourceText source, string relative, DiagnosticBag diagnostics) =>
        YamlReader.ReadMap(source, diagnostics) is { } map ? RuleFile.Read(map, source, relative, diagnostics) : null;

    private static Exemptions ReadAllowed(SourceText source, Dictionary<string, EditorialRule> rules, DiagnosticBag diagnostics)
    {
        if (YamlReader.ReadMap(source, diagnostics) is not { } map) return Exemptions.None;
        var reader = new MapReader(map, source, diagnostics, "the list of what is allowed");
        var organisations = reader.Texts("organisations").Select(name => name.Value).ToImmutableArray();
        var packs = rules.Values.Select(rule => rule.Pack).ToHashSet(StringComparer.Ordinal);
        var allowed = ImmutableArray.CreateBuilder<AllowedWords>();
        foreach (var entry in reader.Maps("exceptions", "an exception"))
        {
            var (rule, text, reason) = (entry.RequiredText("rule"), entry.RequiredText("text"), entry.RequiredText("reason"));
            var file = entry.Words("file");
            entry.Finish();
            if (rule is null || text is null || reason is null) continue;
            if (!rules.ContainsKey(rule.Value.Value) && !packs.Contains(rule.Value.Value))
                diagnostics.Add(EditorialDiagnostics.UnknownRule.Suggest(rule.Value.Location, DidYouMean.Find(rule.Value.Value, rules.Keys.Concat(packs)), rule.Value.Value));
            allowed.Add(new AllowedWords(rule.Value.Value, new TextPattern(System.Text.RegularExpressions.Regex.Escape(FoldedText.Of(text.Value.Value).Text), ignoreCase: true), reason.Value.Value, file));
        }
        reader.Finish();
        return new Exemptions(organisations, allowed.ToImmutable());
    }
}
