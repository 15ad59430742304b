using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.People;

/// <summary>Front matter → <see cref="Person"/>; null and findings when it can't be one.</summary>
public static class PersonBinder
{
    private static readonly string[] Roles = ["author", "reviewer"];

    public static Person? Bind(FrontMatterFile file, string key, DiagnosticBag diagnostics)
    {
        var map = new MapReader(file.Map, file.Source, diagnostics, "a person");
        var name = map.RequiredText("name");
        var roles = map.Texts("roles");
        foreach (var role in roles.Where(role => !Roles.Contains(role.Value)))
            diagnostics.Add(ContentDiagnostics.NotAChoice.Suggest(role.Location, DidYouMean.Find(role.Value, Roles), "roles", role.Value, string.Join(", ", Roles)));
        var person = new Person
        {
            Path = file.Source.Path,
            Key = key,
            Name = name?.Value ?? "",
            Credentials = map.Words("credentials"),
            IsAuthor = roles.Any(role => role.Value == "author"),
            IsReviewer = roles.Any(role => role.Value == "reviewer"),
            Licences = ReadLicences(map),
            Photo = map.Text("photo"),
            GitHub = map.Words("github"),
            Left = map.Date("left")?.Value,
        };
        map.Finish();
        return name is null ? null : person;
    }

    private static ImmutableArray<Licence> ReadLicences(MapReader person)
    {
        var licences = ImmutableArray.CreateBuilder<Licence>();
        foreach (var map in person.Maps("licences", "a licence"))
        {
            var title = map.RequiredText("title");
            var licence = new Licence(title?.Value ?? "", map.Words("number"), map.Words("jurisdiction"), map.Date("expires")?.Value) { Place = map.Has("expires") ? map.LocationOf("expires") : map.Location };
            map.Finish();
            if (title is not null) licences.Add(licence);
        }
        return licences.ToImmutable();
    }
}
