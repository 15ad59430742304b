using System.Globalization;
using System.Text;

namespace Lantern.Rendering.Html;

/// <summary>Cuts a style sheet into tokens as CSS Syntax Level 3 (section 4) says, so that no spelling trick hides a rule from the gate.</summary>
/// <remarks>Never throws; linear in the length of the sheet.</remarks>
internal sealed class CssTokenizer(string css)
{
    private readonly List<CssToken> _tokens = [];
    private int _at;

    public static List<CssToken> Read(string css)
    {
        var tokenizer = new CssTokenizer(css);
        while (tokenizer._at < css.Length) tokenizer.ReadToken();
        return tokenizer._tokens;
    }

    private void ReadToken()
    {
        var start = _at;
        var letter = css[_at];
        if (letter == '/' && Peek(1) == '*')
        {
            var end = css.IndexOf("*/", _at + 2, StringComparison.Ordinal);
            _at = end < 0 ? css.Length : end + 2;
            return;
        }
        if (IsSpace(letter))
        {
            while (_at < css.Length && IsSpace(css[_at])) _at++;
            Add(CssTokenKind.WhiteSpace, " ", start);
        }
        else if (letter is '"' or '\'')
        {
            ReadString(letter);
        }
        else if (letter == '#' && (IsName(Peek(1)) || IsEscape(1)))
        {
            _at++;
            Add(CssTokenKind.Hash, ReadName(), start);
        }
        else if (StartsNumber())
        {
            ReadNumber();
        }
        else if (Is("-->") || Is("<!--"))
        {
            _at += letter == '-' ? 3 : 4;
            Add(CssTokenKind.CommentMark, "", start);
        }
        else if (StartsName(0))
        {
            ReadNamed();
        }
        else if (letter == '@' && StartsName(1))
        {
            _at++;
            Add(CssTokenKind.AtKeyword, ReadName(), start);
        }
        else
        {
            _at++;
            Add(KindOf(letter), letter.ToString(), start);
        }
    }

    private void ReadNamed()
    {
        var start = _at;
        var name = ReadName();
        if (Peek(0) != '(')
        {
            Add(CssTokenKind.Ident, name, start);
            return;
        }
        _at++;
        if (!name.Equals("url", StringComparison.OrdinalIgnoreCase))
        {
            Add(CssTokenKind.Function, name, start);
            return;
        }
        var next = _at;
        while (next < css.Length && IsSpace(css[next])) next++;
        if (next < css.Length && css[next] is '"' or '\'') Add(CssTokenKind.Function, name, start);
        else ReadUrl(start, next);
    }

    private void ReadUrl(int start, int from)
    {
        _at = from;
        var text = new StringBuilder();
        var bad = false;
        while (_at < css.Length && css[_at] != ')')
        {
            var letter = css[_at];
            if (IsEscape(0))
            {
                text.Append(ReadEscape());
            }
            else
            {
                bad |= letter is '"' or '\'' or '(' or '\\' || (IsSpace(letter) && !OnlySpaceFollows());
                text.Append(letter);
                _at++;
            }
        }
        _at = Math.Min(_at + 1, css.Length);
        Add(bad ? CssTokenKind.BadUrl : CssTokenKind.Url, text.ToString().Trim(), start);
    }

    private bool OnlySpaceFollows()
    {
        // Passing over the run at once keeps a long run of spaces from being read once per space.
        while (_at + 1 < css.Length && IsSpace(css[_at + 1])) _at++;
        return _at + 1 >= css.Length || css[_at + 1] == ')';
    }

    private void ReadString(char quote)
    {
        var start = _at++;
        var text = new StringBuilder();
        while (_at < css.Length && css[_at] != quote)
        {
            var letter = css[_at];
            if (IsNewLine(letter))
            {
                Add(CssTokenKind.BadString, text.ToString(), start);
                return;
            }
            if (letter != '\\')
            {
                text.Append(letter);
                _at++;
            }
            else if (_at + 1 >= css.Length)
            {
                _at++;
            }
            else if (IsNewLine(css[_at + 1]))
            {
                _at += Is("\\\r\n") ? 3 : 2;
            }
            else
            {
                text.Append(ReadEscape());
            }
        }
        _at = Math.Min(_at + 1, css.Length);
        Add(CssTokenKind.String, text.ToString(), start);
    }

    private void ReadNumber()
    {
        var start = _at;
        if (css[_at] is '+' or '-') _at++;
        while (char.IsAsciiDigit(Peek(0))) _at++;
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)))
        {
            _at++;
            while (char.IsAsciiDigit(Peek(0))) _at++;
        }
        if (Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            _at += 2;
            while (char.IsAsciiDigit(Peek(0))) _at++;
        }
        var number = double.Parse(css.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (StartsName(0))
        {
            Add(CssTokenKind.Dimension, ReadName().ToLowerInvariant(), start, number);
        }
        else if (Peek(0) == '%')
        {
            _at++;
            Add(CssTokenKind.Percentage, "%", start, number);
        }
        else
        {
            Add(CssTokenKind.Number, "", start, number);
        }
    }

    private string ReadName()
    {
        var start = _at;
        while (IsName(Peek(0))) _at++;
        if (!IsEscape(0)) return css[start.._at];
        var name = new StringBuilder(css, start, _at - start, 32);
        while (true)
        {
            if (IsName(Peek(0))) name.Append(css[_at++]);
            else if (IsEscape(0)) name.Append(ReadEscape());
            else return name.ToString();
        }
    }

    private string ReadEscape()
    {
        _at++;
        if (_at >= css.Length) return "\uFFFD";
        if (!char.IsAsciiHexDigit(css[_at]))
        {
            var length = char.IsSurrogatePair(css, _at) ? 2 : 1;
            _at += length;
            return css.Substring(_at - length, length);
        }
        var value = 0;
        for (var digits = 0; digits < 6 && char.IsAsciiHexDigit(Peek(0)); digits++) value = (value * 16) + Convert.ToInt32(css[_at++].ToString(), 16);
        if (Is("\r\n")) _at += 2;
        else if (_at < css.Length && IsSpace(css[_at])) _at++;
        return value is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD" : char.ConvertFromUtf32(value);
    }

    private bool StartsNumber()
    {
        var at = Peek(0) is '+' or '-' ? 1 : 0;
        return char.IsAsciiDigit(Peek(at)) || (Peek(at) == '.' && char.IsAsciiDigit(Peek(at + 1)));
    }

    private bool StartsName(int offset) => Peek(offset) == '-'
        ? IsNameStart(Peek(offset + 1)) || Peek(offset + 1) == '-' || IsEscape(offset + 1)
        : IsNameStart(Peek(offset)) || IsEscape(offset);

    private bool IsEscape(int offset) => Peek(offset) == '\\' && _at + offset + 1 < css.Length && !IsNewLine(css[_at + offset + 1]);

    // The end of the sheet reads as a space: it belongs to no name, number or escape.
    private char Peek(int offset) => _at + offset < css.Length ? css[_at + offset] : ' ';

    private bool Is(string text) => string.CompareOrdinal(css, _at, text, 0, text.Length) == 0;

    private void Add(CssTokenKind kind, string text, int start, double number = 0) => _tokens.Add(new CssToken(kind, text, number, start, _at));

    private static bool IsSpace(char letter) => letter is ' ' or '\t' or '\n' or '\r' or '\f';

    private static bool IsNewLine(char letter) => letter is '\n' or '\r' or '\f';

    private static bool IsNameStart(char letter) => char.IsAsciiLetter(letter) || letter == '_' || letter >= 0x80 || letter == 0;

    private static bool IsName(char letter) => IsNameStart(letter) || char.IsAsciiDigit(letter) || letter == '-';

    private static CssTokenKind KindOf(char letter) => letter switch
    {
        ':' => CssTokenKind.Colon,
        ';' => CssTokenKind.Semicolon,
        ',' => CssTokenKind.Comma,
        '[' => CssTokenKind.OpenSquare,
        ']' => CssTokenKind.CloseSquare,
        '(' => CssTokenKind.OpenParen,
        ')' => CssTokenKind.CloseParen,
        '{' => CssTokenKind.OpenCurly,
        '}' => CssTokenKind.CloseCurly,
        _ => CssTokenKind.Delim,
    };
}
