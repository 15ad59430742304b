using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>Reads rules as CSS Syntax Level 3 and CSS Nesting say; what a browser would skip is skipped in the same way.</summary>
internal sealed class StyleSheetReader(string path, CssTokens tokens)
{
    private const int DepthLimit = 48;
    private readonly ImmutableArray<StyleRule>.Builder _rules = ImmutableArray.CreateBuilder<StyleRule>();
    private readonly ImmutableArray<FrameAtRule>.Builder _atRules = ImmutableArray.CreateBuilder<FrameAtRule>();
    private int? _tooDeepAt;

    public StyleSheet Read()
    {
        ReadRules(0, tokens.Count, new Surroundings(null, [], null, 0, default));
        return new StyleSheet(path, tokens.Source, _rules.ToImmutable(), CssAddresses.Find(tokens), _tooDeepAt) { AtRules = _atRules.ToImmutable() };
    }

    /// <summary>Rules that stand beside each other, at the top or in an at-rule.</summary>
    private void ReadRules(int at, int end, Surroundings around)
    {
        while (at < end)
        {
            var kind = tokens[at].Kind;
            if (kind is CssTokenKind.WhiteSpace or CssTokenKind.CommentMark or CssTokenKind.Semicolon) at++;
            else if (kind == CssTokenKind.AtKeyword) at = ReadAtRule(at, end, around);
            else at = ReadQualifiedRule(at, end, around, stopAtSemicolon: false);
        }
    }

    /// <summary>The inside of a rule: declarations, nested rules and at-rules mixed.</summary>
    private void ReadBody(int at, int end, Surroundings around)
    {
        if (around.Depth > DepthLimit)
        {
            _tooDeepAt ??= at < tokens.Count ? tokens[at].Start : tokens.Source.Length;
            return;
        }
        var declarations = ImmutableArray.CreateBuilder<CssDeclaration>();
        while (at < end)
        {
            var kind = tokens[at].Kind;
            if (kind is CssTokenKind.WhiteSpace or CssTokenKind.Semicolon) at++;
            else if (kind == CssTokenKind.AtKeyword) at = ReadAtRule(at, end, around);
            else if (kind == CssTokenKind.Ident && TryReadDeclaration(at, end, declarations, out var next)) at = next;
            else at = ReadQualifiedRule(at, end, around, stopAtSemicolon: true);
        }
        if (declarations.Count > 0 && around.Selectors is { } selectors)
            _rules.Add(new StyleRule(selectors, declarations.ToImmutable(), around.Context, around.Keyframes, around.Place));
    }

    private bool TryReadDeclaration(int at, int end, ImmutableArray<CssDeclaration>.Builder declarations, out int next)
    {
        next = at;
        var colon = tokens.SkipSpace(at + 1, end);
        if (colon >= end || tokens[colon].Kind != CssTokenKind.Colon) return false;
        var name = tokens[at].Text;
        var isCustom = name.StartsWith("--", StringComparison.Ordinal);
        var value = tokens.SkipSpace(colon + 1, end);
        var stop = value;
        while (stop < end && tokens[stop].Kind != CssTokenKind.Semicolon)
        {
            // 'a:hover {' begins like a declaration; the brace says that it is a nested rule.
            if (tokens[stop].Kind == CssTokenKind.OpenCurly && !isCustom) return false;
            stop = Math.Min(tokens.CloserOf(stop) + 1, end);
        }
        declarations.Add(new CssDeclaration(isCustom ? name : name.ToLowerInvariant(), tokens, value, stop));
        next = stop;
        return true;
    }

    private int ReadQualifiedRule(int at, int end, Surroundings around, bool stopAtSemicolon)
    {
        var start = at;
        while (at < end && tokens[at].Kind != CssTokenKind.OpenCurly)
        {
            if (stopAtSemicolon && tokens[at].Kind == CssTokenKind.Semicolon) return at + 1;
            at = Math.Min(tokens.CloserOf(at) + 1, end);
        }
        if (at >= end) return end;
        var close = Math.Min(tokens.CloserOf(at), end);
        var selectors = around.Keyframes is null ? SelectorList.Read(tokens, start, at, around.Selectors, around.InScope) : SelectorList.None;
        ReadBody(at + 1, close, around with { Selectors = selectors, Depth = around.Depth + 1, Place = Span(start, at), InScope = false });
        return close + 1;
    }

    private int ReadAtRule(int at, int end, Surroundings around)
    {
        var name = tokens[at].Text.ToLowerInvariant();
        var open = at + 1;
        while (open < end && tokens[open].Kind is not (CssTokenKind.OpenCurly or CssTokenKind.Semicolon)) open = Math.Min(tokens.CloserOf(open) + 1, end);
        if (open >= end || tokens[open].Kind == CssTokenKind.Semicolon) return Math.Min(open + 1, end);
        var close = Math.Min(tokens.CloserOf(open), end);
        if (around.Depth > DepthLimit)
        {
            _tooDeepAt ??= tokens[at].Start;
            return close + 1;
        }
        var inside = around with { Context = around.Context.Add(VisibleText.Fold(tokens.Text(at, open))), Depth = around.Depth + 1 };
        if (name.EndsWith("keyframes", StringComparison.Ordinal))
        {
            var title = tokens.SkipSpace(at + 1, open);
            ReadRules(open + 1, close, inside with { Keyframes = title < open ? tokens[title].Text : "" });
        }
        else if (name == "scope")
        {
            ReadScope(at, open, close, inside);
        }
        else if (name == "property")
        {
            ReadInitialValue(at, open, close);
        }
        else if (name is "page" or "view-transition" or "counter-style")
        {
            var hasOthers = Enumerable.Range(open + 1, Math.Max(0, close - open - 1)).Any(inner => tokens[inner].Kind == CssTokenKind.AtKeyword);
            _atRules.Add(new FrameAtRule(name, ReadDescriptors(open + 1, close), hasOthers, Span(at, open)));
        }
        else if (!DescribesNoElement(name))
        {
            // Whatever the condition of an at-rule says, there may be a visitor for whom it holds.
            if (around.Selectors is null) ReadRules(open + 1, close, inside);
            else ReadBody(open + 1, close, inside);
        }
        return close + 1;
    }

    private void ReadScope(int at, int open, int close, Surroundings inside)
    {
        var root = tokens.SkipSpace(at + 1, open);
        var selectors = root < open && tokens[root].Kind == CssTokenKind.OpenParen
            ? SelectorList.Read(tokens, root + 1, Math.Min(tokens.CloserOf(root), open), null, false)
            : SelectorList.Any;
        ReadBody(open + 1, close, inside with { Selectors = selectors, Place = Span(at, open), InScope = true });
    }

    /// <summary>The value that a property of the site's own has where nothing sets it.</summary>
    private void ReadInitialValue(int at, int open, int close)
    {
        var name = tokens.SkipSpace(at + 1, open);
        if (name >= open || FindDescriptor("initial-value", open + 1, close) is not { } initial) return;
        var declaration = initial with { Property = tokens[name].Text };
        _rules.Add(new StyleRule(SelectorList.None, [declaration], [], null, Span(at, open)));
    }

    private CssDeclaration? FindDescriptor(string name, int at, int end) =>
        ReadDescriptors(at, end).LastOrDefault(declaration => declaration.Property == name);

    private ImmutableArray<CssDeclaration> ReadDescriptors(int at, int end)
    {
        var declarations = ImmutableArray.CreateBuilder<CssDeclaration>();
        while (at < end)
        {
            if (tokens[at].Kind == CssTokenKind.Ident && TryReadDeclaration(at, end, declarations, out var next)) at = next;
            else at = Math.Min(tokens.CloserOf(at) + 1, end);
        }
        return declarations.ToImmutable();
    }

    private SourceSpan Span(int from, int to)
    {
        from = tokens.SkipSpace(from, to);
        while (to > from && tokens[to - 1].Kind == CssTokenKind.WhiteSpace) to--;
        if (from < to) return new SourceSpan(tokens[from].Start, tokens[to - 1].End);
        var start = from < tokens.Count ? tokens[from].Start : tokens.Source.Length;
        return new SourceSpan(start, start);
    }

    private static bool DescribesNoElement(string name) => name is "font-face" or "font-feature-values"
        or "font-palette-values" or "color-profile" or "position-try";

    private sealed record Surroundings(SelectorList? Selectors, ImmutableArray<string> Context, string? Keyframes, int Depth, SourceSpan Place, bool InScope = false);
}
