using Lantern.Diagnostics.Numbers;

namespace Lantern.Rendering.Html;

/// <summary>What the gate knows of the site besides its style sheets. Immutable.</summary>
/// <param name="Numbers">The numbers of the registry.</param>
/// <param name="Scripts">The addresses of the scripts that the theme lists; null where scripts in files are not looked at.</param>
public sealed record PageRules(RegisteredNumbers Numbers, IReadOnlySet<string>? Scripts)
{
    /// <summary>For a page by itself.</summary>
    public static PageRules None { get; } = new(RegisteredNumbers.None, null);
}
