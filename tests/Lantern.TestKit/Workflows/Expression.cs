using System.Globalization;

namespace Lantern.TestKit.Workflows;

/// <summary>Reads the expressions of GitHub's workflows, as far as ours use them: names, texts, <c>== != ! &amp;&amp; ||</c>, parentheses and calls.</summary>
/// <remarks>What it does not know fails the test: an expression that is read wrongly would prove nothing.</remarks>
/// <param name="text">The expression, without <c>${{ }}</c>.</param>
/// <param name="look">Gives the value of a name such as <c>steps.new.outcome</c>.</param>
/// <param name="call">Gives the value of a call by its name.</param>
internal sealed class Expression(string text, Func<string, object?> look, Func<string, bool> call)
{
    private int _at;

    public object? Value()
    {
        var value = Or();
        Skip();
        return _at == text.Length ? value : throw Unknown();
    }

    public static bool IsTrue(object? value) => value switch { null => false, bool yes => yes, string word => word.Length > 0, _ => true };

    public static string TextOf(object? value) => value switch { null => "", bool yes => yes ? "true" : "false", _ => Convert.ToString(value, CultureInfo.InvariantCulture)! };

    private object? Or()
    {
        var left = And();
        while (Eat("||"))
        {
            var right = And();
            left = IsTrue(left) ? left : right;
        }
        return left;
    }

    private object? And()
    {
        var left = Equal();
        while (Eat("&&"))
        {
            var right = Equal();
            left = IsTrue(left) ? right : left;
        }
        return left;
    }

    private object? Equal()
    {
        var left = Not();
        if (Eat("==")) return string.Equals(TextOf(left), TextOf(Not()), StringComparison.OrdinalIgnoreCase);
        if (Eat("!=")) return !string.Equals(TextOf(left), TextOf(Not()), StringComparison.OrdinalIgnoreCase);
        return left;
    }

    private object? Not()
    {
        Skip();
        if (_at < text.Length && text[_at] == '!' && !text.AsSpan(_at).StartsWith("!=", StringComparison.Ordinal))
        {
            _at++;
            return !IsTrue(Not());
        }
        return Primary();
    }

    private object? Primary()
    {
        if (Eat("("))
        {
            var value = Or();
            return Eat(")") ? value : throw Unknown();
        }
        if (Eat("'"))
        {
            var end = text.IndexOf('\'', _at);
            var word = text[_at..end];
            _at = end + 1;
            return word;
        }
        Skip();
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '-' or '.')) _at++;
        var name = text[start.._at];
        if (name.Length == 0) throw Unknown();
        if (Eat("(")) return Eat(")") ? call(name) : throw Unknown();
        return name switch { "true" => true, "false" => false, _ => look(name) };
    }

    private bool Eat(string sign)
    {
        Skip();
        if (!text.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal)) return false;
        _at += sign.Length;
        return true;
    }

    private void Skip()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
    }

    private InvalidOperationException Unknown() => new($"The test can't read the expression '{text}' from '{text[_at..]}' on.");
}
