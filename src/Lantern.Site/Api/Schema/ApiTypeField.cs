namespace Lantern.Site.Api.Schema;

/// <summary>A field of a record of the API.</summary>
/// <param name="Name">As in JSON.</param>
/// <param name="Kind">string, date, integer or boolean; null for a record.</param>
/// <param name="IsList">A list of them.</param>
/// <param name="IsRequired">Always there.</param>
/// <param name="About">What it holds.</param>
public sealed record ApiTypeField(string Name, string? Kind, bool IsList, bool IsRequired, ApiFieldAttribute About)
{
    /// <summary>The record that it holds, if it holds one.</summary>
    public Type? Record { get; init; }
}
