namespace Lantern.Site.Api;

/// <summary>What a field of the API holds, for the schema that is made from the records.</summary>
/// <param name="description">In a sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApiFieldAttribute(string description) : Attribute
{
    public string Description { get; } = description;

    /// <summary>The format of a text, as JSON Schema names it: <c>uri</c>.</summary>
    public string? Format { get; init; }

    /// <summary>All texts that are possible.</summary>
    public string[] Values { get; init; } = [];
}
