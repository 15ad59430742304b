using Lantern.Site.Api.Schema;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Api;

/// <summary>Programs elsewhere rely on every field of version 1: none is removed, renamed or given another type. A new one may come at any time.</summary>
public sealed class ApiCompatibilityTests
{
    private static readonly string Promised = Path.Combine(Repository.Root, "tests", "Lantern.Tests", "Site", "Api", "api-v1.promised.txt");

    /// <summary>A line for each field: record, name, type, and whether it is always there.</summary>
    private static SortedSet<string> Today => new(
        ApiType.Closure(ApiSchemas.All.Select(schema => schema.Type.Type)).SelectMany(type => type.Fields.Select(part => $"{type.Name}.{part.Name}: {TypeOf(part)}{(part.IsRequired ? "" : " or missing")}")),
        StringComparer.Ordinal);

    [Fact]
    public void Every_promised_field_is_there_as_it_was_promised()
    {
        var broken = File.ReadLines(Promised).Except(Today).ToList();
        Assert.True(broken.Count == 0, $"These fields of version 1 were removed, renamed or changed. Put them back, or make it version 2:\n{string.Join('\n', broken)}");
    }

    [Fact]
    public void New_fields_are_promised_as_well()
    {
        var added = Today.Except(File.ReadLines(Promised)).ToList();
        if (added.Count > 0 && Environment.GetEnvironmentVariable("LANTERN_ACCEPT") == "1") File.AppendAllLines(Promised, added);
        else Assert.True(added.Count == 0, $"These fields are new, which is no new version. Run the test with LANTERN_ACCEPT=1, which adds them to {Promised}:\n{string.Join('\n', added)}");
    }

    [Fact]
    public void A_removed_a_renamed_and_a_narrowed_field_would_be_noticed()
    {
        var promised = File.ReadLines(Promised).ToList();
        Assert.Contains("Article.crisisLines: CrisisLine[]", promised);
        Assert.Contains("Article.updated: date or missing", promised);
        Assert.Contains("Channel.kind: authority|call|chat|email|relay|text|video", promised);
    }

    private static string TypeOf(ApiTypeField field)
    {
        var type = field.Record is { } record ? ApiType.NameOf(record)
            : field.About.Values.Length > 0 ? string.Join('|', field.About.Values.Order(StringComparer.Ordinal))
            : field.About.Format ?? field.Kind!;
        return field.IsList ? type + "[]" : type;
    }
}
