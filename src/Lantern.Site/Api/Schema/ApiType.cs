using System.Text.Json.Serialization.Metadata;

namespace Lantern.Site.Api.Schema;

/// <summary>A record of the API as programs see it: its name and fields, read from the metadata that serialises it.</summary>
public sealed record ApiType(string Name, IReadOnlyList<ApiTypeField> Fields)
{
    private const string Prefix = "Api";

    public static string NameOf(Type type) => type.Name.StartsWith(Prefix, StringComparison.Ordinal) ? type.Name[Prefix.Length..] : type.Name;

    /// <summary>The records and all that they hold, in the order in which they are met.</summary>
    public static IReadOnlyList<ApiType> Closure(IEnumerable<Type> roots)
    {
        var waiting = new Queue<Type>(roots);
        var seen = new HashSet<Type>(waiting);
        var types = new List<ApiType>();
        while (waiting.TryDequeue(out var next))
        {
            var info = ApiJson.Default.GetTypeInfo(next) ?? throw new InvalidOperationException($"{next} is not serialised.");
            var fields = info.Properties.Select(Read).ToList();
            types.Add(new ApiType(NameOf(next), fields));
            foreach (var field in fields.Where(field => field.Record is not null && seen.Add(field.Record))) waiting.Enqueue(field.Record!);
        }
        return types;
    }

    private static ApiTypeField Read(JsonPropertyInfo property)
    {
        var about = (ApiFieldAttribute)property.AttributeProvider!.GetCustomAttributes(typeof(ApiFieldAttribute), inherit: false).Single();
        var type = property.PropertyType;
        var isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        if (isList) type = type.GetGenericArguments()[0];
        type = Nullable.GetUnderlyingType(type) ?? type;
        return new ApiTypeField(property.Name, KindOf(type), isList, property.IsRequired, about) { Record = KindOf(type) is null ? type : null };
    }

    private static string? KindOf(Type type) =>
        type == typeof(string) ? "string" : type == typeof(DateOnly) ? "date" : type == typeof(int) ? "integer" : type == typeof(bool) ? "boolean" : null;
}
