namespace Lantern.Editorial.Language;

/// <summary>Words that a site allows for good, with why: a line of <c>editorial/allow.yml</c>.</summary>
/// <param name="Rule">The rule, or a whole pack, that they are allowed to break.</param>
/// <param name="Words">The words.</param>
/// <param name="Reason">Why.</param>
/// <param name="File">In this file only; null for all.</param>
public sealed record AllowedWords(string Rule, TextPattern Words, string Reason, string? File)
{
    public bool IsAbout(string rule, string pack, string path) => (Rule == rule || Rule == pack) && (File is null || path.EndsWith(File, StringComparison.Ordinal));
}
