namespace Lantern.Browser.Looking;

/// <summary>A window that pages are looked at in, in pixels of the page.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="IsPhone">It is a phone: touched with a finger, with two dots to a pixel, and zoomed out where something is too wide.</param>
public sealed record LookSize(int Width, int Height, bool IsPhone)
{
    /// <summary>The smallest phone that anybody still has.</summary>
    public static LookSize SmallPhone { get; } = new(320, 568, true);

    public static LookSize Phone { get; } = new(390, 844, true);

    public static LookSize Desk { get; } = new(1280, 800, false);

    /// <summary>A page of A4 within the margins that browsers leave.</summary>
    public static LookSize Sheet { get; } = new(718, 1047, false);

    /// <inheritdoc/>
    public override string ToString() => $"{Width} × {Height}";
}
