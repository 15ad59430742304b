using System.Collections.Immutable;
using System.Globalization;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Editorial.Readability;

namespace Lantern.Editorial.Language;

/// <summary>YAML → <see cref="EditorialRule"/>: Vale's keys, and Lantern's own. Problems become findings; a rule that has one is not run.</summary>
/// <param name="map">The rule.</param>
/// <param name="source">Its file.</param>
/// <param name="contexts">Lists that <c>unless</c>, <c>unless-near</c> and <c>near</c> may name.</param>
/// <param name="checksPatterns">Each pattern is tried at once; the rules that come with Lantern are tried by its tests.</param>
/// <param name="diagnostics">Receives the findings.</param>
internal sealed class RuleBinder(YamlMap map, SourceText source, IReadOnlyDictionary<string, ImmutableArray<string>> contexts, bool checksPatterns, DiagnosticBag diagnostics)
{
    private static readonly string[] Unsupported = ["capitalization", "consistency", "repetition", "spelling", "sequence", "script"];

    private readonly MapReader _map = new(map, source, diagnostics, "a rule");
    private bool _isWrong;

    /// <summary>The rule; null where it can't be one.</summary>
    public EditorialRule? Bind(string pack, string name)
    {
        if (_map.Text("extends") is not { } extends)
        {
            diagnostics.Add(EditorialDiagnostics.NoRule.At(_map.Location, "it has no line 'extends'"));
            return null;
        }
        if (!Enum.TryParse<RuleKind>(extends.Value, ignoreCase: true, out var kind) || int.TryParse(extends.Value, out _))
        {
            var known = Enum.GetNames<RuleKind>().Select(one => one.ToLowerInvariant());
            diagnostics.Add(EditorialDiagnostics.UnsupportedKind.Suggest(extends.Location, Unsupported.Contains(extends.Value) ? null : DidYouMean.Find(extends.Value, known), extends.Value));
            return null;
        }
        if (_map.RequiredText("message") is not { } message) return null;
        var rule = Common(new EditorialRule { Pack = pack, Name = name, Kind = kind, Message = message.Value });
        rule = kind switch
        {
            RuleKind.Existence => Existence(rule),
            RuleKind.Substitution => Substitution(rule),
            RuleKind.Conditional => Conditional(rule),
            RuleKind.Occurrence => Occurrence(rule),
            RuleKind.Metric => Metric(rule),
            _ => Readability(rule),
        };
        _map.Finish();
        return _isWrong ? null : rule;
    }

    /// <summary>A rule that comes with Lantern, as a site wants it.</summary>
    public EditorialRule? Override(EditorialRule rule)
    {
        var changed = Common(rule with { Message = _map.Words("message") ?? rule.Message });
        changed = changed with { Exceptions = Pattern("exceptions", ignoreCase: true) ?? rule.Exceptions };
        _map.Finish();
        return _isWrong ? null : changed;
    }

    private EditorialRule Common(EditorialRule rule)
    {
        // Keys of Vale that mean nothing here, and are no mistake.
        foreach (var key in new[] { "description", "link", "vocab", "action", "capitalize", "code" }) _map.Node(key);
        var (severity, isOff) = Severity(rule.Severity, rule.IsOff);
        return rule with
        {
            Advice = _map.Words("advice") ?? rule.Advice,
            Source = _map.Words("source") ?? rule.Source,
            Severity = severity,
            IsOff = isOff,
            Limit = _map.Number("limit")?.Value ?? rule.Limit,
            Scope = Scope(rule.Scope),
            Topics = _map.Has("topics") ? [.. _map.Texts("topics").Select(topic => topic.Value)] : rule.Topics,
            Near = Pattern("near", ignoreCase: true, nonWord: true) ?? rule.Near,
            NearRange = _map.Choice("near-within", "neighbours", "sentence", "article") switch { "sentence" => NearRange.Sentence, "article" => NearRange.Article, "neighbours" => NearRange.Neighbours, _ => rule.NearRange },
            Unless = Pattern("unless", ignoreCase: true, nonWord: true) ?? rule.Unless,
            UnlessNear = Pattern("unless-near", ignoreCase: true, nonWord: true) ?? rule.UnlessNear,
            IsRedacted = _map.Flag("redacted")?.Value ?? rule.IsRedacted,
        };
    }

    private EditorialRule Existence(EditorialRule rule)
    {
        var (ignoreCase, nonWord) = (_map.IsSet("ignorecase"), _map.IsSet("nonword"));
        var tokens = Tokens("tokens").Concat(Tokens("append")).ToList();
        var hashed = Hashed();
        if (hashed is not null) return rule with { Hashed = hashed, IsRedacted = true, Shape = _map.Choice("with", "number", "name") switch { "number" => HitShape.Number, "name" => HitShape.Name, _ => HitShape.Any } };
        var all = TextPattern.Of(tokens, ignoreCase, nonWord);
        // Vale puts what stands under 'raw' in front, as it is.
        var raw = string.Concat(Tokens("raw"));
        if (_isWrong) return rule;
        if (tokens.Count == 0 && raw.Length == 0) return Wrong(rule, "it has nothing to look for: add 'tokens'");
        return rule with { Pattern = tokens.Count == 0 ? new TextPattern(raw, ignoreCase) : raw.Length > 0 ? new TextPattern(raw + all.Text, ignoreCase) : all, Exceptions = Pattern("exceptions", ignoreCase) };
    }

    private HashedList? Hashed()
    {
        if (_map.Map("hashed", "a hashed list") is not { } inner) return null;
        var salt = inner.RequiredText("salt");
        var hashes = inner.Texts("stems").Select(hash => hash.Value).ToImmutableHashSet(StringComparer.Ordinal);
        inner.Finish();
        return salt is null ? null : new HashedList(salt.Value.Value, hashes);
    }

    private EditorialRule Substitution(EditorialRule rule)
    {
        var (ignoreCase, nonWord) = (_map.IsSet("ignorecase"), _map.IsSet("nonword"));
        var pairs = _map.Map("swap", "what to say instead of what")?.Pairs() ?? [];
        if (pairs.IsEmpty) return Wrong(rule, "it has nothing to look for: add 'swap'");
        foreach (var (from, _) in pairs) Check(from);
        if (_isWrong) return rule;
        return rule with
        {
            Pattern = TextPattern.Of(pairs.Select(pair => Folded(pair.Key.Value)), ignoreCase, nonWord),
            Swaps = [.. pairs.Select(pair => new Swap(TextPattern.Of([Folded(pair.Key.Value)], ignoreCase, nonWord), pair.Value.Value))],
            Exceptions = Pattern("exceptions", ignoreCase),
        };
    }

    private EditorialRule Conditional(EditorialRule rule)
    {
        var ignoreCase = _map.IsSet("ignorecase");
        var (first, second) = (_map.RequiredText("first"), _map.RequiredText("second"));
        var exceptions = Pattern("exceptions", ignoreCase);
        if (first is null || second is null || !Check(first.Value) || !Check(second.Value)) return Wrong(rule);
        return rule with { Pattern = new TextPattern(Folded(first.Value.Value), ignoreCase), Second = new TextPattern(Folded(second.Value.Value), ignoreCase), Exceptions = exceptions };
    }

    private EditorialRule Occurrence(EditorialRule rule)
    {
        var ignoreCase = _map.IsSet("ignorecase");
        var token = _map.RequiredText("token");
        var (most, least) = (_map.Number("max")?.Value, _map.Number("min")?.Value);
        if (token is null || !Check(token.Value)) return Wrong(rule);
        // In Vale 0 is no limit.
        if (most is null or 0 && least is null or 0) return Wrong(rule, "it has no number to count to: add 'max' or 'min'");
        return rule with { Pattern = new TextPattern(Folded(token.Value.Value), ignoreCase), Maximum = most is 0 ? null : most, Minimum = least is 0 ? null : least };
    }

    private EditorialRule Metric(EditorialRule rule)
    {
        var (formula, condition) = (_map.RequiredText("formula"), _map.RequiredText("condition"));
        if (formula is null || condition is null) return Wrong(rule);
        var read = Formula.Read(formula.Value.Value.Replace('\n', ' '));
        if (read is null)
            diagnostics.Add(EditorialDiagnostics.BadFormula.At(formula.Value.Location, "the formula", formula.Value.Value, "write numbers, names of counts, + - * / and brackets"));
        foreach (var name in read?.Names.Except(TextVariables.Names) ?? [])
        {
            diagnostics.Add(EditorialDiagnostics.BadFormula.Suggest(formula.Value.Location, DidYouMean.Find(name, TextVariables.Names), $"the count '{name}' of the formula", formula.Value.Value, $"the counts are: {string.Join(", ", TextVariables.Names)}"));
            _isWrong = true;
        }
        var comparison = Language.Condition.Read(condition.Value.Value);
        if (comparison is null)
            diagnostics.Add(EditorialDiagnostics.BadFormula.At(condition.Value.Location, "the condition", condition.Value.Value, "write a sign and a number, such as > 8"));
        return read is null || comparison is null ? Wrong(rule) : rule with { Formula = read, Condition = comparison };
    }

    private EditorialRule Readability(EditorialRule rule)
    {
        var metrics = _map.Texts("metrics");
        var grade = _map.RequiredText("grade");
        foreach (var metric in metrics.Where(metric => !ReadabilityScores.All.ContainsKey(metric.Value)))
        {
            diagnostics.Add(EditorialDiagnostics.BadFormula.Suggest(metric.Location, DidYouMean.Find(metric.Value, ReadabilityScores.All.Keys), "the measure", metric.Value, $"the measures are: {string.Join(", ", ReadabilityScores.All.Keys)}"));
            _isWrong = true;
        }
        if (grade is null || metrics.IsEmpty) return Wrong(rule, metrics.IsEmpty ? "it has no measures: add 'metrics'" : null);
        if (!double.TryParse(grade.Value.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            diagnostics.Add(EditorialDiagnostics.BadFormula.At(grade.Value.Location, "the grade", grade.Value.Value, "write a number, such as 8"));
            return Wrong(rule);
        }
        return rule with { Metrics = [.. metrics.Select(metric => metric.Value)], Grade = number };
    }

    private (Severity, bool IsOff) Severity(Severity usual, bool isOff)
    {
        var key = _map.Has("severity") ? "severity" : "level";
        _map.Node("level");
        return _map.Choice(key, "suggestion", "warning", "error", "off") switch
        {
            "suggestion" => (Diagnostics.Severity.Suggestion, false),
            "warning" => (Diagnostics.Severity.Warning, false),
            "error" => (Diagnostics.Severity.Error, false),
            "off" => (usual, true),
            _ => (usual, isOff),
        };
    }

    private RuleScope Scope(RuleScope usual)
    {
        var scopes = Known(_map.Texts("scope"), name => RuleScope.Find(name), RuleScope.Names);
        var parts = Known(_map.Texts("in"), name => RuleScope.Parts.GetValueOrDefault(name.Replace('-', ' ')), string.Join(", ", RuleScope.Parts.Keys));
        var scope = scopes.Count == 0 ? usual : scopes.Skip(1).Aggregate(scopes[0], (all, one) => all with { Kinds = all.Kinds.Union(one.Kinds), HeadingLevel = all.HeadingLevel == one.HeadingLevel ? all.HeadingLevel : 0, OnlyLists = all.OnlyLists && one.OnlyLists });
        return parts.Count == 0 ? scope : scope with { Kinds = [.. parts.SelectMany(part => part)] };
    }

    private List<T> Known<T>(ImmutableArray<Located<string>> names, Func<string, T?> find, string known)
        where T : class
    {
        var found = new List<T>();
        foreach (var name in names)
        {
            if (find(name.Value) is { } one)
            {
                found.Add(one);
                continue;
            }
            diagnostics.Add(EditorialDiagnostics.UnknownScope.Suggest(name.Location, DidYouMean.Find(name.Value, known.Split(", ")), name.Value, known));
            _isWrong = true;
        }
        return found;
    }

    private TextPattern? Pattern(string key, bool ignoreCase, bool nonWord = false) => Tokens(key).ToList() is { Count: > 0 } tokens ? TextPattern.Of(tokens, ignoreCase, nonWord) : null;

    /// <summary>The patterns of a key, names of contexts filled in.</summary>
    private IEnumerable<string> Tokens(string key)
    {
        foreach (var token in _map.Texts(key))
        {
            if (contexts.TryGetValue(token.Value, out var list))
            {
                foreach (var one in list) yield return one;
            }
            else if (Check(token))
            {
                yield return Folded(token.Value);
            }
        }
    }

    private bool Check(Located<string> pattern)
    {
        if (!checksPatterns || TextPattern.Problem(Folded(pattern.Value)) is not { } problem) return true;
        diagnostics.Add(EditorialDiagnostics.BadPattern.At(pattern.Location, pattern.Value, problem));
        _isWrong = true;
        return false;
    }

    private EditorialRule Wrong(EditorialRule rule, string? why = null)
    {
        _isWrong = true;
        if (why is not null) diagnostics.Add(EditorialDiagnostics.NoRule.At(_map.Location, why));
        return rule;
    }

    private static string Folded(string pattern) => FoldedText.Of(pattern).Text;
}
