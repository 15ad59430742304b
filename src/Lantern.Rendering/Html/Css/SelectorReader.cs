using System.Text;

namespace Lantern.Rendering.Html;

/// <summary>Turns one selector into its plain form. Whatever can't be decided without a visitor is left out, so that the rule counts as able to match.</summary>
internal sealed class SelectorReader(CssTokens tokens, SelectorList? parent, int depth)
{
    internal const int LengthLimit = 2_000;
    private const int DepthLimit = 12;
    private readonly StringBuilder _plain = new();
    private CompoundSelectorText _compound = new();
    private bool _exact = true;
    private bool _readable = true;
    private bool _selects = true;
    private bool _usesParent;
    private string? _pseudo;
    private char _combinator;

    /// <summary>The ranges between top-level commas.</summary>
    public static List<(int From, int To)> Split(CssTokens tokens, int start, int end)
    {
        var ranges = new List<(int, int)>();
        var from = start;
        for (var i = start; i <= end; i++)
        {
            if (i < end && tokens[i].Kind != CssTokenKind.Comma)
            {
                i = Math.Min(tokens.CloserOf(i), end - 1);
                continue;
            }
            ranges.Add((from, i));
            from = i + 1;
        }
        return ranges;
    }

    /// <summary>The selector, or null when it never selects anything.</summary>
    public PlainSelector? Read(int start, int end)
    {
        start = tokens.SkipSpace(start, end);
        while (end > start && tokens[end - 1].Kind == CssTokenKind.WhiteSpace) end--;
        _readable = start < end;
        for (var at = start; at < end && _readable && _selects;)
        {
            at = ReadNext(at, end);
            _readable &= _plain.Length + _compound.Length <= LengthLimit;
        }
        if (!_selects) return null;
        if (_compound.IsEmpty) _readable = false;
        var last = _compound;
        Flush();
        var plain = _plain.ToString();
        if (parent is not null && !_usesParent && depth == 0)
        {
            plain = $":is({parent.AsParent}) {plain}";
            _exact &= parent.IsExact;
        }
        if (plain.Length > LengthLimit) _readable = false;
        return new PlainSelector(Written(start, end), _readable ? plain : null, _exact, last.Id, last.Class, last.Type, _pseudo);
    }

    private int ReadNext(int at, int end)
    {
        var token = tokens[at];
        switch (token.Kind)
        {
            case CssTokenKind.WhiteSpace:
                if (!_compound.IsEmpty) Combine(' ');
                return at + 1;
            case CssTokenKind.Ident:
                return ReadType(at, end);
            case CssTokenKind.Hash:
                _compound.AddId(token.Text);
                break;
            case CssTokenKind.OpenSquare:
                return ReadAttribute(at, end);
            case CssTokenKind.Colon:
                return ReadPseudo(at + 1, end);
            case CssTokenKind.Delim:
                return ReadMark(at, end);
            default:
                _readable = false;
                break;
        }
        return at + 1;
    }

    private int ReadMark(int at, int end)
    {
        switch (tokens[at].Text[0])
        {
            case '.' when at + 1 < end && tokens[at + 1].Kind == CssTokenKind.Ident:
                _compound.AddClass(tokens[at + 1].Text);
                return at + 2;
            case '*':
                return ReadType(at, end);
            case '|' when at + 1 < end && (tokens[at + 1].Kind == CssTokenKind.Ident || tokens[at + 1].IsDelim('*')):
                return at + 1;
            case '&':
                _usesParent = true;
                _exact &= parent is { IsExact: true };
                if (parent is not null) _compound.Add($":is({parent.AsParent})");
                _compound.AddAny();
                return at + 1;
            case var mark and ('>' or '+' or '~'):
                Combine(mark);
                return at + 1;
            default:
                _readable = false;
                return at + 1;
        }
    }

    private int ReadType(int at, int end)
    {
        // A name before '|' is a namespace. Leaving it away selects more, never less.
        if (at + 2 < end && tokens[at + 1].IsDelim('|') && (tokens[at + 2].Kind == CssTokenKind.Ident || tokens[at + 2].IsDelim('*')))
        {
            _exact = false;
            return at + 2;
        }
        if (tokens[at].Kind == CssTokenKind.Delim) _compound.AddAny();
        else _readable &= _compound.TryAddType(tokens[at].Text);
        return at + 1;
    }

    private int ReadAttribute(int at, int end)
    {
        var close = Math.Min(tokens.CloserOf(at), end);
        if (AttributeSelectorText.Read(tokens, at + 1, close) is { } attribute) _compound.Add(attribute);
        else _readable = false;
        return close + 1;
    }

    private int ReadPseudo(int at, int end)
    {
        var isElement = at < end && tokens[at].Kind == CssTokenKind.Colon;
        if (isElement) at++;
        if (at >= end || tokens[at].Kind is not (CssTokenKind.Ident or CssTokenKind.Function))
        {
            _readable = false;
            return end;
        }
        var name = tokens[at].Text.ToLowerInvariant();
        var next = Math.Min(tokens.CloserOf(at), end) + 1;
        if (isElement || name is "before" or "after" or "first-line" or "first-letter")
        {
            // These three are the element's own text; any other pseudo-element is a thing of its own.
            if (name is not ("first-line" or "first-letter" or "details-content")) _pseudo ??= name;
            _compound.AddAny();
            _exact = false;
        }
        else if (tokens[at].Kind == CssTokenKind.Ident)
        {
            if (PseudoClass.IsFixed(name)) _compound.Add(":" + name);
            else DropPseudo();
        }
        else
        {
            ReadPseudoFunction(name, at + 1, next - 1);
        }
        return next;
    }

    private void ReadPseudoFunction(string name, int from, int to)
    {
        if (depth >= DepthLimit) DropPseudo();
        else if (PseudoClass.IsAnyOf(name)) ReadAnyOf(from, to);
        else if (name == "not") ReadNot(from, to);
        else if (PseudoClass.CountsChildren(name) && PseudoClass.Formula(tokens.Text(from, to)) is { } formula) _compound.Add($":{name}({formula})");
        else DropPseudo();
    }

    private void ReadAnyOf(int from, int to)
    {
        var arguments = new List<string>();
        foreach (var (start, end) in Split(tokens, from, to))
        {
            if (tokens.SkipSpace(start, end) == end || Argument(start, end) is not { } argument) continue;
            _exact &= argument.IsExact;
            // One that can't be read may be one that selects anything.
            if (argument.Plain is not null) arguments.Add(argument.Plain);
            else _exact = false;
            if (argument.Plain is null) arguments.Add("*");
        }
        if (arguments.Count == 0) _selects = false;
        else _compound.Add($":is({string.Join(',', arguments)})");
    }

    private void ReadNot(int from, int to)
    {
        foreach (var (start, end) in Split(tokens, from, to))
        {
            // What is kept out has to be known exactly: leaving a condition out of it would keep out too much.
            if (Argument(start, end) is { IsExact: true, Plain: { } plain }) _compound.Add($":not({plain})");
            else DropPseudo();
        }
    }

    private PlainSelector? Argument(int start, int end)
    {
        var reader = new SelectorReader(tokens, parent, depth + 1);
        var argument = reader.Read(start, end);
        _usesParent |= reader._usesParent;
        return argument?.Pseudo is null ? argument : null;
    }

    private void DropPseudo()
    {
        _exact = false;
        _compound.AddAny();
    }

    private void Combine(char combinator)
    {
        // Nothing lies in or beside a pseudo-element.
        _selects &= _pseudo is null;
        if (!_compound.IsEmpty)
        {
            Flush();
        }
        else if (_combinator is '>' or '+' or '~')
        {
            _readable = false;
        }
        else if (_combinator == 0)
        {
            // A nested rule may begin with a combinator; its left side is the parent.
            _usesParent = true;
            _exact = false;
            if (parent is not null) _compound.Add($":is({parent.AsParent})");
            _compound.AddAny();
            Flush();
        }
        _combinator = combinator;
    }

    private void Flush()
    {
        if (_plain.Length > 0) _plain.Append(_combinator is '>' or '+' or '~' ? $" {_combinator} " : " ");
        _plain.Append(_compound);
        _compound = new CompoundSelectorText();
        _combinator = '\0';
    }

    private string Written(int start, int end)
    {
        var text = VisibleText.Fold(tokens.Text(start, end));
        if (parent is not { Items: [{ Written: var outer }, ..] } || depth > 0 || text.Length + outer.Length > 200) return text;
        return text.Contains('&', StringComparison.Ordinal) ? text.Replace("&", outer, StringComparison.Ordinal) : $"{outer} {text}";
    }
}
