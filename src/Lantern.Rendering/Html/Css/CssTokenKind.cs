namespace Lantern.Rendering.Html;

/// <summary>The kinds of token of CSS Syntax Level 3.</summary>
internal enum CssTokenKind
{
    Ident,
    Function,
    AtKeyword,
    Hash,
    String,
    BadString,
    Url,
    BadUrl,
    Delim,
    Number,
    Percentage,
    Dimension,
    WhiteSpace,
    CommentMark,
    Colon,
    Semicolon,
    Comma,
    OpenSquare,
    CloseSquare,
    OpenParen,
    CloseParen,
    OpenCurly,
    CloseCurly,
}
