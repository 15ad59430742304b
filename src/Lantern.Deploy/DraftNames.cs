namespace Lantern.Deploy;

/// <summary>Which drafts are meant: one by its name, or all whose names begin alike, but for some. Immutable.</summary>
/// <param name="Pattern">A name, or the beginning of one and <c>*</c>: <c>pr-12</c>, <c>pr-*</c>.</param>
/// <param name="Except">Names that are not meant.</param>
public sealed record DraftNames(string Pattern, IReadOnlyList<string> Except)
{
    private const char Any = '*';

    public bool IsOne => !Pattern.EndsWith(Any);

    public bool Has(string name) =>
        !Except.Contains(name, StringComparer.Ordinal) && (IsOne ? name == Pattern : name.StartsWith(Pattern[..^1], StringComparison.Ordinal));

    /// <summary>
    /// Why nobody can mean that; null where it can be meant. A beginning has to have a hyphen, so that <c>*</c> alone or <c>p*</c> takes nobody by
    /// surprise.
    /// </summary>
    public string? Problem => IsOne
        ? DraftName.ProblemOf(Pattern)
        : Pattern.Length < 3 || Pattern[^2] != '-' ? "before '*' there has to be a word and a hyphen, as in pr-*"
            : DraftName.ProblemOf(Pattern[..^1] + "0");
}
