using System.Globalization;
using System.Text;
using Lantern.Build.Documents;
using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Content.Topics;
using Lantern.Rendering.Liquid;
using Lantern.Site.Api;
using Lantern.Site.Links;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;
using Lantern.Site.Registry;

namespace Lantern.Site.Incremental;

/// <summary>What each key of <see cref="Keys"/> stands for on a site, as a fingerprint. Thread-safe.</summary>
/// <remarks>
/// A value follows from what pages are given, not from the files behind it: a wording that ends up the same makes no page old. What is not there has
/// <see cref="Fingerprint.None"/>.
/// </remarks>
/// <param name="site">The site, as nobody in particular sees it.</param>
/// <param name="routes">Every address.</param>
/// <param name="fixedValues">The values that are known before there is a library: settings, words, style sheets.</param>
public sealed class KeyValues(Presentation site, SiteRoutes routes, IReadOnlyDictionary<string, Fingerprint> fixedValues)
{
    private readonly Lazy<Fingerprint> _frame = new(() => Texts([ViewText.Of(SiteView.Type, site.Shared), site.Shared.Frame.Text, .. site.Navigation.SelectMany(link => new[] { link.Text, link.Url }), .. site.Announcements.Select(notice => ViewText.Of(AnnouncementView.Type, notice))]));
    private readonly Lazy<Fingerprint> _addresses = new(() => Texts([.. routes.Urls.Order(StringComparer.Ordinal), .. routes.Files.Order(StringComparer.Ordinal), .. site.Content.Assets.Keys.Order(StringComparer.Ordinal)]));

    /// <summary>The value of a key.</summary>
    public Fingerprint Of(string key)
    {
        if (fixedValues.TryGetValue(key, out var known)) return known;
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        var rest = key[(colon + 1)..];
        var (library, catalogs) = (site.Library, site.Library.Catalogs);
        switch (key[..(colon + 1)])
        {
            case Keys.Frame: return _frame.Value;
            case Keys.Addresses: return _addresses.Value;
            case Keys.Numbers: return Texts([.. NumberRegister.Of(catalogs).Spellings]);
            case Keys.Topics: return Texts([.. library.TopicsByTitle.Select(topic => topic.Key)]);
            case Keys.Regions: return Texts([.. library.Regions.Select(region => region.Key), "", .. catalogs.Regions.All.OrderBy(region => region.Key, StringComparer.Ordinal).SelectMany(TextsOf)]);
            case Keys.Locations: return Texts([.. catalogs.Locations.All.Select(location => ViewText.Of(LocationView.Type, LocationPresenter.Present(location)))]);
            case Keys.KindOfTop: return site.Content.FindBody(rest)?.Top ?? Fingerprint.None;
            case Keys.KindOfText: return site.Content.FindBody(rest)?.Text ?? Fingerprint.None;
            case Keys.KindOfPage: return Texts([site.Content.FindPage(rest)?.Path]);
            case Keys.KindOfAsset: return site.Content.Assets.TryGetValue(rest, out var asset) ? Texts([asset.Url, Number(asset.Width), Number(asset.Height), .. TextsOf(asset.Pictures)]) : Fingerprint.None;
            case Keys.KindOfAddress: return Of(routes.ByUrl(rest));
            case Keys.KindOfFile: return routes.ByFile(rest) is { } route ? Of(route) : Text(routes.IsUnreadableFile(rest) ? "there" : "");
            case Keys.KindOfPlace: return OfPlace(rest);
            case Keys.KindOfTemplate: return Texts([.. site.Theme.FilesOf(rest).SelectMany(file => new[] { file.Name, file.Source.Path, file.Source.Text })]);
            case Keys.KindOfPerson: return catalogs.People.TryGet(rest, out var person) ? Text(ViewText.Of(PersonView.Type, site.Person(person))) : Fingerprint.None;
            case Keys.KindOfCall: return catalogs.CallsToAction.TryGet(rest, out var call) ? Text(ViewText.Of(CallToActionView.Type, site.Composer.Present(call))) : Fingerprint.None;
            case Keys.KindOfDisclaimer: return catalogs.Disclaimers.TryGet(rest, out var disclaimer) ? Text(TextOf(disclaimer)) : Fingerprint.None;
            case Keys.KindOfLine: return catalogs.CrisisLines.TryGet(rest, out var line) ? Text(TextOf(line)) : Fingerprint.None;
            case Keys.KindOfTopic: return catalogs.Topics.TryGet(rest, out var topic) ? Texts([.. TextsOf(topic)]) : Fingerprint.None;
            case Keys.KindOfTopicCard: return catalogs.Topics.TryGet(rest, out var card) ? Text(ViewText.Of(TopicView.Type, site.Topic(card))) : Fingerprint.None;
            case Keys.KindOfTopicSafety: return catalogs.Topics.TryGet(rest, out var own) ? Texts([.. TextsOf(library.SafetyOf(own))]) : Fingerprint.None;
            case var kind when site.Content.FindArticle(rest) is { } article: return Of(kind, article);
            default: return Fingerprint.None;
        }
    }

    private Fingerprint Of(string kind, LibraryArticle article) => kind switch
    {
        Keys.KindOfArticle => Texts([.. TextsOf(article)]),
        Keys.KindOfCard => Text(ViewText.Of(CardView.Type, site.Card(article))),
        Keys.KindOfSummary => Fingerprint.Of(ApiJson.Write(ApiArticles.Summary(article, site), ApiJson.Default.ApiArticleSummary)),
        Keys.KindOfSeries => Texts([.. site.SeriesOf(article).SelectMany(part => new[] { part.Article.Title.Value, part.Url })]),
        Keys.KindOfRelated => Texts([.. site.RelatedTo(article).Select(other => other.Article.Path)]),
        _ => Fingerprint.None,
    };

    private Fingerprint OfPlace(string place)
    {
        var hash = place.IndexOf('#', StringComparison.Ordinal);
        return site.Content.FindBody(place[..hash]) is not null && site.Links.IdsOf(place[..hash]).Contains(place[(hash + 1)..]) ? Text("there") : Fingerprint.None;
    }

    private IEnumerable<string?> TextsOf(LibraryArticle article)
    {
        yield return article.Url;
        yield return article.Status.ToString();
        yield return article.Review.ToString();
        yield return article.IsByOrganisation.ToString();
        yield return article.Reviewer?.Key;
        yield return article.CallToAction?.Key;
        foreach (var topic in article.Topics) yield return topic.Key;
        yield return "";
        foreach (var author in article.Authors) yield return author.Key;
        foreach (var text in TextsOf(article.Safety)) yield return text;
    }

    /// <summary>Blocks by their keys; those without a file of their own by all that they say.</summary>
    private IEnumerable<string?> TextsOf(SafetyBlocks blocks)
    {
        foreach (var disclaimer in blocks.Disclaimers) yield return disclaimer.IsInline ? TextOf(disclaimer) : disclaimer.Key;
        yield return "";
        foreach (var line in blocks.CrisisLines) yield return site.Library.Catalogs.CrisisLines.TryGet(line.Key, out _) ? line.Key : TextOf(line);
    }

    private string TextOf(Disclaimer disclaimer)
    {
        var (view, expected, findings) = site.Safety.Entry(disclaimer);
        return string.Join('\n', [ViewText.Of(DisclaimerView.Type, view), expected.TextHash, .. findings.Select(finding => finding.ToString())]);
    }

    private string TextOf(CrisisLine line) => string.Join('\n', [ViewText.Of(CrisisLineView.Type, site.Safety.Line(line)), Encoding.UTF8.GetString(ApiJson.Write(site.Api.Line(line), ApiJson.Default.ApiCrisisLine)), .. line.Retired, line.AuthorityUrl]);

    private static IEnumerable<string?> TextsOf(Topic topic) => [topic.Title, Presentation.AboutOf(topic), topic.About?.ToString(), topic.Tier.ToString(), topic.Share, topic.HasQuickExit.ToString()];

    private static IEnumerable<string?> TextsOf(Region region) =>
        [region.Key, region.Name, region.Emergency.Value, region.Emergency.Label, region.Emergency.Href, region.Emergency.Wording, .. region.Lines.Select(line => line.Value), ""];

    private static IEnumerable<string?> TextsOf(Images.PictureSet? pictures) =>
        pictures is null ? [] : [pictures.Fallback, .. pictures.Sources.SelectMany(source => new[] { source.Type, source.Addresses })];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Fingerprint Of(Route? route) =>
        route is null ? Fingerprint.None : Texts([route.Url, route.BodyPath, route.Hidden, route.From?.ToString("O", CultureInfo.InvariantCulture), route.IsWithdrawn.ToString()]);

    private static Fingerprint Text(string text) => Texts([text]);

    private static Fingerprint Texts(IEnumerable<string?> texts)
    {
        // The length before each: no two lists of texts give the same bytes.
        var all = new StringBuilder();
        foreach (var text in texts) all.Append(CultureInfo.InvariantCulture, $"{text?.Length ?? -1}:").Append(text);
        return Fingerprint.Of(Encoding.UTF8.GetBytes(all.ToString()));
    }
}
