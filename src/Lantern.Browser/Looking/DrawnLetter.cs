namespace Lantern.Browser.Looking;

/// <summary>A letter or digit, and the place on the window where it is drawn.</summary>
internal readonly record struct DrawnLetter(string Letter, double X, double Y, double Width, double Height);
