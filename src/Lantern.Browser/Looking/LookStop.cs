namespace Lantern.Browser.Looking;

/// <summary>A place that the page was scrolled to, and the lines that are in sight there.</summary>
/// <param name="X">How far what is in sight begins right of the window's edge, where it is zoomed.</param>
/// <param name="Y">The same from above.</param>
/// <param name="Lines">What is in sight.</param>
internal sealed record LookStop(double X, double Y, IReadOnlyList<DrawnLine> Lines);
