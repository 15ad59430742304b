using System.Globalization;
using System.Text;

namespace Lantern.Rendering.Html;

/// <summary>The plain text of one compound selector (what stands between two combinators), and what an element needs for it.</summary>
internal sealed class CompoundSelectorText
{
    private readonly StringBuilder _rest = new();
    private bool _any;

    public string? Type { get; private set; }

    public string? Id { get; private set; }

    public string? Class { get; private set; }

    public bool IsEmpty => Type is null && !_any && _rest.Length == 0;

    public int Length => _rest.Length;

    /// <summary>Something was here that selects every element.</summary>
    public void AddAny() => _any = true;

    public void Add(string plain) => _rest.Append(plain);

    public void AddId(string id)
    {
        Id ??= id;
        _rest.Append('#').Append(Escape(id));
    }

    public void AddClass(string name)
    {
        Class ??= name;
        _rest.Append('.').Append(Escape(name));
    }

    public bool TryAddType(string name)
    {
        if (Type is not null) return false;
        Type = name.ToLowerInvariant();
        return true;
    }

    public override string ToString() => (Type is null ? "*" : Escape(Type)) + _rest;

    /// <summary>A name in a spelling that every reader of selectors understands.</summary>
    public static string Escape(string name)
    {
        var plain = name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '_')
            && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');
        if (plain) return name;
        var escaped = new StringBuilder(name.Length * 3);
        foreach (var rune in name.EnumerateRunes())
        {
            var isPlain = (Rune.IsLetter(rune) && rune.IsAscii) || rune.Value == '_' || (escaped.Length > 0 && rune.Value is '-' or (>= '0' and <= '9'));
            if (isPlain && escaped.Length > 0) escaped.Append(rune);
            else escaped.Append('\\').Append(rune.Value.ToString("x", CultureInfo.InvariantCulture)).Append(' ');
        }
        return escaped.ToString();
    }
}
