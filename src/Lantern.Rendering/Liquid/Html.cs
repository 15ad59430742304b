namespace Lantern.Rendering.Liquid;

/// <summary>Text that is HTML already and goes into a page as it is. Everything else is encoded.</summary>
/// <remarks>Only code that made or checked the markup makes one: rendered Markdown, and rendered partials.</remarks>
public sealed record Html(string Value)
{
    public static Html Empty { get; } = new("");

    public bool IsEmpty => Value.Length == 0;
}
