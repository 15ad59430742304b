using System.Text;

namespace Lantern.Site.Api.Schema;

/// <summary>The records of the API for TypeScript. Pure.</summary>
public static class TypeDeclarations
{
    public static byte[] Write()
    {
        var text = new StringBuilder($"// The content API of this site, version {ApiPaths.Version}. A new field is no new version.\n// Wherever a text is shown, its disclaimers and crisis lines are shown with it.\n");
        foreach (var type in ApiType.Closure(ApiSchemas.All.Select(schema => schema.Type.Type)))
        {
            text.Append("\nexport interface ").Append(type.Name).Append(" {\n");
            foreach (var field in type.Fields)
                text.Append("  /** ").Append(field.About.Description).Append(" */\n  ").Append(field.Name).Append(field.IsRequired ? ": " : "?: ").Append(TypeOf(field)).Append(";\n");
            text.Append("}\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string TypeOf(ApiTypeField field)
    {
        var type = field.Record is { } record ? ApiType.NameOf(record)
            : field.About.Values.Length > 0 ? string.Join(" | ", field.About.Values.Select(value => $"\"{value}\""))
            : field.Kind switch { "integer" => "number", "boolean" => "boolean", _ => "string" };
        return !field.IsList ? type : field.About.Values.Length > 1 ? $"({type})[]" : $"{type}[]";
    }
}
