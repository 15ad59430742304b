using Lantern.Content;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Content.Topics;
using Lantern.Diagnostics;
using Lantern.Editorial;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Editorial;

/// <summary>What an editor noted in each text becomes findings, now that its topics, its regions and its waivers are known. Pure.</summary>
/// <param name="content">The site.</param>
/// <param name="options">The day, and whether drafts are shown.</param>
/// <param name="editor">Knows the names of all rules.</param>
internal sealed class EditorialFindings(SiteContent content, LibraryOptions options, Editor editor)
{
    /// <summary>Rules of the program that a waiver may silence as those of packs.</summary>
    private static readonly string[] Waivable = [EditorialDiagnostics.Unsupported.Id, EditorialDiagnostics.TypedNumber.Id, EditorialDiagnostics.HardToRead.Id, EditorialDiagnostics.TooFewWays.Id];

    private readonly CrisisRegister _register = new(content.Library.Catalogs);

    private TypedNumbers Numbers => field ??= new TypedNumbers(content.Library, _register);

    /// <param name="articles">All articles, also those that leave nothing in this build.</param>
    public IEnumerable<Diagnostic> All(IReadOnlyList<Article> articles)
    {
        var library = content.Library;
        var shown = library.WithScheduled.ToDictionary(article => article.Article.Path, article => article.Safety.CrisisLines, StringComparer.Ordinal);
        foreach (var article in articles)
        {
            if (content.FindBody(article.Path) is not { } body) continue;
            var lines = shown.GetValueOrDefault(article.Path, library.DefaultSafety.CrisisLines);
            foreach (var finding in OfArticle(article, body, lines)) yield return finding;
        }
        foreach (var (path, topic, lines, isCrisisPage) in Others(library))
        {
            if (content.FindBody(path) is not { } body) continue;
            foreach (var finding in OfTopics(body.Notes, topic is null ? [] : NamesOf(topic)).Concat(Numbers.Judge(body.Notes.Numbers, lines, isCrisisPage))) yield return finding;
        }
        foreach (var (line, channel) in _register.RetiredInRegistry(library.Catalogs))
            yield return EditorialDiagnostics.RetiredInRegistry.At(line.Place, channel.Label, line.Name, line.AuthorityUrl ?? "its authority's page");
    }

    private IEnumerable<Diagnostic> OfArticle(Article article, BodyInfo body, IReadOnlyList<CrisisLine> lines)
    {
        var names = article.Also.Prepend(article.Topic).SelectMany(key => content.Library.Catalogs.Topics.TryGet(key.Value, out var topic) ? NamesOf(topic) : [Folded(key.Value)]).ToHashSet(StringComparer.Ordinal);
        var findings = OfTopics(body.Notes, names).Concat(Numbers.Judge(body.Notes.Numbers, lines, isCrisisPage: false)).Concat(OfWays(article, body, lines)).ToList();
        var waived = article.Waivers.Select(waiver => waiver.Rule.Value).ToHashSet(StringComparer.Ordinal);
        var isShown = options.ShowDrafts || article.StatusOn(options.Today) is ArticleStatus.Live or ArticleStatus.Scheduled;
        foreach (var finding in findings.Where(finding => !waived.Contains(finding.Code) || !IsWaivable(finding.Code)).Concat(OfWaivers(article, findings)))
            yield return isShown ? finding : finding.AtMostWarning();
    }

    /// <summary>Who reads of suicide finds two ways to get help at any hour, one of them in writing: not everybody can speak (Mindframe, tracksafefoundation.com.au).</summary>
    private static IEnumerable<Diagnostic> OfWays(Article article, BodyInfo body, IReadOnlyList<CrisisLine> lines)
    {
        if (!body.NamesSuicide) yield break;
        var ways = lines.Where(line => line.IsRoundTheClock).SelectMany(line => line.Channels.Select(channel => (line.Key, channel.Kind))).Where(way => way.Kind is ChannelKind.Call or ChannelKind.Text or ChannelKind.Chat).Distinct().ToList();
        var written = ways.Count(way => way.Kind != ChannelKind.Call);
        if (ways.Count >= 2 && written > 0) yield break;
        var what = ways.Count == 0 ? "none that answers day and night" : written == 0 ? "none in writing that answers day and night" : "only one that answers day and night";
        yield return EditorialDiagnostics.TooFewWays.At(article.Title.Location, what, lines.Count > 0 ? lines[0].Key : "KEY");
    }

    private bool IsWaivable(string code) => Waivable.Contains(code) || editor.Rules.Names.Contains(code);

    private IEnumerable<Diagnostic> OfWaivers(Article article, List<Diagnostic> findings)
    {
        foreach (var waiver in article.Waivers)
        {
            if (content.Library.Catalogs.People.Find(waiver.By, static _ => { }) is null)
                yield return ContentDiagnostics.UnknownPerson.Suggest(waiver.By.Location, DidYouMean.Find(waiver.By.Value, content.Library.Catalogs.People.Keys), waiver.By.Value, "People are the files in input/people/").AtMostWarning();
            if (!IsWaivable(waiver.Rule.Value))
                yield return EditorialDiagnostics.UnknownRule.Suggest(waiver.Rule.Location, DidYouMean.Find(waiver.Rule.Value, editor.Rules.Names.Concat(Waivable)), waiver.Rule.Value);
            else if (!findings.Exists(finding => finding.Code == waiver.Rule.Value))
                yield return EditorialDiagnostics.WaiverUnused.At(waiver.Rule.Location, waiver.Rule.Value);
            else if (waiver.Until < options.Today)
                yield return EditorialDiagnostics.WaiverExpired.At(waiver.Rule.Location, waiver.Rule.Value, DateText.Format(waiver.Until.Value));
        }
    }

    private static IEnumerable<Diagnostic> OfTopics(BodyNotes notes, IReadOnlyCollection<string> names) =>
        notes.Findings.Where(found => found.Topics.IsEmpty || found.Topics.Any(topic => names.Contains(Folded(topic)))).Select(found => found.Finding);

    private IEnumerable<(string Path, Topic? Topic, IReadOnlyList<CrisisLine> Lines, bool IsCrisisPage)> Others(Library library)
    {
        foreach (var topic in library.Catalogs.Topics.All) yield return (topic.Path, topic, library.SafetyOf(topic).CrisisLines, false);
        foreach (var page in library.Pages) yield return (page.Path, null, library.DefaultSafety.CrisisLines, page.Route == "crisis");
        var paths = library.Catalogs.People.All.Select(person => person.Path).Concat(library.Catalogs.Locations.All.Select(location => location.Path)).Concat(library.Catalogs.CallsToAction.All.Select(call => call.Path))
            .Concat(content.Announcements.Select(notice => notice.Path));
        foreach (var path in paths) yield return (path, null, library.DefaultSafety.CrisisLines, false);
    }

    /// <summary>All names by which a rule may mean a topic.</summary>
    private static IReadOnlyCollection<string> NamesOf(Topic topic) =>
        [.. topic.Synonyms.Append(topic.Key).Append(topic.Title).Append(topic.About?.Name ?? "").Select(Folded)];

    private static string Folded(string name) => name.Trim().ToLowerInvariant().Replace('-', ' ');
}
