using System.Globalization;

namespace Lantern.Editorial.Language;

/// <summary>An arithmetic expression over counts of a text: numbers, names, <c>+ - * /</c>, brackets and <c>math.sqrt</c>, <c>math.abs</c>, <c>math.log</c>. Immutable.</summary>
public sealed class Formula
{
    private readonly string _text;
    private readonly Func<Func<string, double>, double> _value;

    private Formula(string text, Func<Func<string, double>, double> value, IReadOnlyList<string> names) => (_text, _value, Names) = (text, value, names);

    /// <summary>The counts that it asks for.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <param name="valueOf">The value of a name.</param>
    public double Value(Func<string, double> valueOf) => _value(valueOf);

    public override string ToString() => _text;

    /// <summary>The formula, or null where it can't be read.</summary>
    public static Formula? Read(string text)
    {
        var reader = new Reader(text);
        return reader.Sum() is { } value && reader.IsAtEnd ? new Formula(text, value, reader.Names) : null;
    }

    private sealed class Reader(string text)
    {
        private int _at;
        private int _depth;

        public List<string> Names { get; } = [];

        public bool IsAtEnd
        {
            get
            {
                Skip();
                return _at == text.Length;
            }
        }

        public Func<Func<string, double>, double>? Sum() => Chain(Product, '+', '-');

        private Func<Func<string, double>, double>? Product() => Chain(Factor, '*', '/');

        private Func<Func<string, double>, double>? Chain(Func<Func<Func<string, double>, double>?> part, char first, char second)
        {
            var left = part();
            while (left is not null && (Take(first) || Take(second)))
            {
                var sign = text[_at - 1];
                if (part() is not { } right) return null;
                var before = left;
                left = sign switch
                {
                    '+' => names => before(names) + right(names),
                    '-' => names => before(names) - right(names),
                    '*' => names => before(names) * right(names),
                    _ => names => before(names) / right(names),
                };
            }
            return left;
        }

        private Func<Func<string, double>, double>? Factor()
        {
            // Brackets within brackets: nobody's formula is so deep.
            if (++_depth > 64) return null;
            try
            {
                if (Take('-')) return Factor() is { } inner ? names => -inner(names) : null;
                if (Take('(')) return Sum() is { } sum && Take(')') ? sum : null;
                Skip();
                var start = _at;
                while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '.' or '_')) _at++;
                var word = text[start.._at];
                if (word.Length == 0) return null;
                if (char.IsAsciiDigit(word[0])) return double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? _ => number : null;
                Func<double, double>? function = word switch { "math.sqrt" => Math.Sqrt, "math.abs" => Math.Abs, "math.log" => Math.Log, _ => null };
                if (function is not null) return Take('(') && Sum() is { } argument && Take(')') ? names => function(argument(names)) : null;
                Names.Add(word);
                return names => names(word);
            }
            finally
            {
                _depth--;
            }
        }

        private bool Take(char sign)
        {
            Skip();
            if (_at >= text.Length || text[_at] != sign) return false;
            _at++;
            return true;
        }

        private void Skip()
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        }
    }
}
