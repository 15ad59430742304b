namespace Lantern.Rendering.Html;

/// <summary>An address that a sheet asks for, and where it stands.</summary>
internal readonly record struct CssAddress(string Address, int Offset);
