namespace Lantern.Browser.Looking;

/// <summary>A line of text of a protected part.</summary>
internal sealed record DrawnLine(int Part, string Text, int Suspect, IReadOnlyList<DrawnLetter> Letters);
