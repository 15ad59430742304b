using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Lantern.Content.Library;
using Lantern.Content.Topics;
using Lantern.Rendering.Liquid;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Sharing;

/// <summary>What a page says of itself to search engines, in the words of schema.org as JSON-LD: nothing that the page does not also say to its readers.</summary>
/// <remarks>Thread-safe; the practice is written once. FAQPage is not among its types: search engines have given it up.</remarks>
public sealed class StructuredData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Presentation _site;
    private readonly byte[] _practice;
    private readonly string _practiceId;

    public StructuredData(Presentation site)
    {
        _site = site;
        _practiceId = $"{site.BaseUrl}/#practice";
        _practice = Encoding.UTF8.GetBytes(Json(WritePractice));
    }

    /// <summary>An article. Review fields are those that its page shows, so only while a review may be claimed.</summary>
    public Html Article(LibraryArticle article, ArticleView view, PageView page) => Graph(json =>
    {
        StartMedicalPage(json, page, view.Title, article.Topics);
        if (view.Published is { } published) json.WriteString("datePublished", published.Iso);
        if ((view.Updated ?? view.Published) is { } modified) json.WriteString("dateModified", modified.Iso);
        if (view.Reviewed is { } reviewed) json.WriteString("lastReviewed", reviewed.Iso);
        if (view.Reviewer is { } reviewer) Person(json, "reviewedBy", reviewer);
        json.WriteStartArray("author");
        foreach (var author in view.Authors) Person(json, null, author);
        if (view.IsByOrganisation) Reference(json, null, _practiceId);
        json.WriteEndArray();
        if (view.Image is { } image) json.WriteString("image", Whole(image.Src));
        if (view.Sources.Count > 0)
        {
            json.WriteStartArray("citation");
            foreach (var source in view.Sources) Citation(json, source);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        Breadcrumbs(json, page, view.Title);
        json.WriteRawValue(_practice);
    });

    public Html Topic(Topic topic, PageView page) => Graph(json =>
    {
        StartMedicalPage(json, page, page.Title, [topic]);
        json.WriteEndObject();
        Breadcrumbs(json, page, page.Title);
        json.WriteRawValue(_practice);
    });

    public Html Person(PersonView person, PageView page) => Graph(json =>
    {
        json.WriteStartObject();
        json.WriteString("@type", "Person");
        PersonFields(json, person);
        if (person.Licences.Count > 0)
        {
            json.WriteStartArray("hasCredential");
            foreach (var licence in person.Licences)
            {
                json.WriteStartObject();
                json.WriteString("@type", "EducationalOccupationalCredential");
                json.WriteString("credentialCategory", "license");
                json.WriteString("name", licence);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        if (person.Photo is { } photo) json.WriteString("image", Whole(photo.Src));
        if (!person.HasLeft) Reference(json, "worksFor", _practiceId);
        json.WriteEndObject();
        Breadcrumbs(json, page, person.Name);
        json.WriteRawValue(_practice);
    });

    public Html Home(PageView page) => Graph(json =>
    {
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("@id", $"{_site.BaseUrl}/#site");
        json.WriteString("url", page.Canonical);
        json.WriteString("name", _site.Library.Settings.Title);
        json.WriteString("inLanguage", _site.Library.Settings.Language);
        Reference(json, "publisher", OrganisationId);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("@type", "Organization");
        OrganisationFields(json, OrganisationId);
        Reference(json, "department", _practiceId);
        json.WriteEndObject();
        json.WriteRawValue(_practice);
    });

    private string OrganisationId => $"{_site.BaseUrl}/#organization";

    private void StartMedicalPage(Utf8JsonWriter json, PageView page, string name, IEnumerable<Topic> topics)
    {
        json.WriteStartObject();
        json.WriteString("@type", "MedicalWebPage");
        json.WriteString("@id", page.Canonical);
        json.WriteString("url", page.Canonical);
        json.WriteString("name", name);
        json.WriteString("inLanguage", _site.Library.Settings.Language);
        Reference(json, "publisher", _practiceId);
        Reference(json, "breadcrumb", $"{page.Canonical}#breadcrumb");
        var abouts = topics.Select(topic => topic.About).OfType<TopicAbout>().Distinct().ToList();
        if (abouts.Count == 0) return;
        json.WriteStartArray("about");
        foreach (var about in abouts)
        {
            json.WriteStartObject();
            json.WriteString("@type", about.Type == "therapy" ? "MedicalTherapy" : "MedicalCondition");
            json.WriteString("name", about.Name);
            if (about.Code is { } code)
            {
                json.WriteStartObject("code");
                json.WriteString("@type", "MedicalCode");
                json.WriteString("codeValue", code);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WritePractice(Utf8JsonWriter json)
    {
        var site = _site.Shared;
        json.WriteStartObject();
        json.WriteString("@type", "MedicalBusiness");
        OrganisationFields(json, _practiceId);
        if (site.Locations.Count > 0)
        {
            json.WriteStartArray("location");
            foreach (var location in site.Locations)
            {
                json.WriteStartObject();
                json.WriteString("@type", "Place");
                json.WriteString("@id", Whole(location.Url));
                json.WriteString("name", location.Name);
                json.WriteString("address", string.Join(", ", location.Address));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void OrganisationFields(Utf8JsonWriter json, string id)
    {
        var site = _site.Shared;
        json.WriteString("@id", id);
        json.WriteString("name", site.Organisation);
        if (site.LegalName is { } legal) json.WriteString("legalName", legal);
        json.WriteString("url", $"{_site.BaseUrl}/");
        if (site.Phone is { } phone) json.WriteString("telephone", phone.Text);
        if (site.Email is { } email) json.WriteString("email", email.Text);
        if (site.Logo is { } logo) json.WriteString("logo", Whole(logo.Src));
    }

    private void Person(Utf8JsonWriter json, string? property, PersonView person)
    {
        if (property is null) json.WriteStartObject();
        else json.WriteStartObject(property);
        json.WriteString("@type", "Person");
        PersonFields(json, person);
        json.WriteEndObject();
    }

    private void PersonFields(Utf8JsonWriter json, PersonView person)
    {
        json.WriteString("@id", Whole(person.Url));
        json.WriteString("url", Whole(person.Url));
        json.WriteString("name", person.Name);
        if (person.Credentials is { Length: > 0 } credentials) json.WriteString("honorificSuffix", credentials);
    }

    private static void Citation(Utf8JsonWriter json, SourceView source)
    {
        json.WriteStartObject();
        json.WriteString("@type", "CreativeWork");
        json.WriteString("name", source.Title);
        if (source.Url is { } url) json.WriteString("url", url);
        if (source.Doi is { } doi) json.WriteString("sameAs", $"https://doi.org/{doi}");
        if (source.Year is { } year) json.WriteString("datePublished", year);
        json.WriteEndObject();
    }

    private void Breadcrumbs(Utf8JsonWriter json, PageView page, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteString("@id", $"{page.Canonical}#breadcrumb");
        json.WriteStartArray("itemListElement");
        var position = 0;
        foreach (var link in page.Breadcrumbs) Crumb(json, ++position, link.Text, Whole(link.Url));
        Crumb(json, ++position, name, page.Canonical);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Crumb(Utf8JsonWriter json, int position, string name, string url)
    {
        json.WriteStartObject();
        json.WriteString("@type", "ListItem");
        json.WriteNumber("position", position);
        json.WriteString("name", name);
        json.WriteString("item", url);
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, string? property, string id)
    {
        if (property is null) json.WriteStartObject();
        else json.WriteStartObject(property);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    private string Whole(string url) => url.StartsWith('/') ? _site.BaseUrl + url : url;

    private static Html Graph(Action<Utf8JsonWriter> write) => new(Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        write(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }));

    /// <summary>The writer's encoder leaves no <c>&lt;</c>, so that the text can't end the script element that it stands in.</summary>
    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
