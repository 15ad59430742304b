namespace Lantern.Rendering.Html;

/// <summary>What HTML counts as white space between words of an attribute and around tags.</summary>
internal static class HtmlSpace
{
    public const string Letters = " \t\n\r\f";

    public static bool Is(char letter) => letter is ' ' or '\t' or '\n' or '\r' or '\f';

    public static bool IsAll(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Letters);
}
