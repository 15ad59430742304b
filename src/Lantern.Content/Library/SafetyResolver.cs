using System.Collections.Immutable;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Content.Settings;
using Lantern.Content.Topics;
using Lantern.Diagnostics;

namespace Lantern.Content.Library;

/// <summary>Finds the disclaimers and crisis lines of a page: its own, else its folder's, its topic's, the settings'.</summary>
internal sealed class SafetyResolver(SiteSettings settings, Catalogs catalogs, VerificationChecks verification, DiagnosticBag diagnostics)
{
    /// <summary>The settings' blocks, each key checked once.</summary>
    public SafetyBlocks Defaults() => new(
        Find(settings.Disclaimers, catalogs.Disclaimers, diagnostics.Add),
        Find(settings.CrisisLines, catalogs.CrisisLines, diagnostics.Add));

    /// <summary>Checks the keys of every topic, so that a topic without articles is checked too.</summary>
    public void CheckTopics()
    {
        foreach (var topic in catalogs.Topics.All) OfTopic(topic, diagnostics.Add);
    }

    public SafetyBlocks OfTopic(Topic topic, Action<Diagnostic>? report = null)
    {
        var tell = report ?? (_ => { });
        return new(
            Find(Choose(topic.Disclaimers, settings.Disclaimers), catalogs.Disclaimers, topic.Disclaimers.IsEmpty ? _ => { } : tell),
            Find(Choose(topic.CrisisLines, settings.CrisisLines), catalogs.CrisisLines, topic.CrisisLines.IsEmpty ? _ => { } : tell));
    }

    /// <summary>The blocks of an article; a finding for each kind that stays empty.</summary>
    public SafetyBlocks OfArticle(Article article, Inherited folder, Topic topic, Action<Diagnostic> report)
    {
        var disclaimers = article.InlineDisclaimer is { } disclaimer
            ? [disclaimer]
            : FromChain(article.Own.Disclaimers, folder.Disclaimers, Choose(topic.Disclaimers, settings.Disclaimers), catalogs.Disclaimers, report);
        var lines = article.InlineCrisisLine is { } line
            ? [line]
            : FromChain(article.Own.CrisisLines, folder.CrisisLines, Choose(topic.CrisisLines, settings.CrisisLines), catalogs.CrisisLines, report);
        if (article.InlineCrisisLine is { } inline)
        {
            catalogs.Regions.Find(inline.Region, report);
            verification.Run(inline, report);
        }
        // A key that leads nowhere is reported where it is written; here only that there is none at all.
        if (disclaimers.IsEmpty && !NamesAny(article.Own.Disclaimers, folder.Disclaimers, topic.Disclaimers, settings.Disclaimers)) report(ContentDiagnostics.NoDisclaimer.At(article.Title.Location, "this article"));
        if (lines.IsEmpty && !NamesAny(article.Own.CrisisLines, folder.CrisisLines, topic.CrisisLines, settings.CrisisLines)) report(ContentDiagnostics.NoCrisisLine.At(article.Title.Location, "this article"));
        return new(disclaimers, lines);
    }

    private static ImmutableArray<T> FromChain<T>(
        ImmutableArray<Located<string>> own, ImmutableArray<Located<string>> folder, ImmutableArray<Located<string>> rest, Catalog<T> catalog, Action<Diagnostic> report) =>
        // A wrong key in a topic or in the settings is reported there, once, and not in every article.
        !own.IsEmpty ? Find(own, catalog, report)
        : !folder.IsEmpty ? Find(folder, catalog, report)
        : Find(rest, catalog, _ => { });

    /// <summary>True when the first of the lists that is there holds a key.</summary>
    private static bool NamesAny(params ImmutableArray<Located<string>>[] lists) =>
        lists.FirstOrDefault(list => !list.IsEmpty) is { IsDefault: false } list && list.Any(key => key.Value.Length > 0);

    private static ImmutableArray<Located<string>> Choose(ImmutableArray<Located<string>> first, ImmutableArray<Located<string>> second) => first.IsEmpty ? second : first;

    private static ImmutableArray<T> Find<T>(ImmutableArray<Located<string>> keys, Catalog<T> catalog, Action<Diagnostic> report)
    {
        var found = ImmutableArray.CreateBuilder<T>(keys.Length);
        foreach (var key in keys.Where(key => key.Value.Length > 0))
        {
            if (catalog.Find(key, report) is { } item && !found.Contains(item)) found.Add(item);
        }
        return found.ToImmutable();
    }
}
