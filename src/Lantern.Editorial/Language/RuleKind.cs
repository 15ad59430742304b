namespace Lantern.Editorial.Language;

/// <summary>The kinds of rules that Lantern runs, by the names that Vale gives them.</summary>
public enum RuleKind
{
    Existence,
    Substitution,
    Conditional,
    Occurrence,
    Metric,
    Readability,
}
