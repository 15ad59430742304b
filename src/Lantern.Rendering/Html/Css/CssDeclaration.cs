namespace Lantern.Rendering.Html;

/// <summary>One declaration: the property in lower case, and where its value stands among the tokens.</summary>
internal sealed record CssDeclaration(string Property, CssTokens Tokens, int ValueStart, int ValueEnd)
{
    /// <summary>The value as written, on one line.</summary>
    public string ValueText => VisibleText.Fold(Tokens.Text(ValueStart, ValueEnd));

    public CssValue Value { get; } = CssValue.Read(Tokens, ValueStart, ValueEnd);
}
