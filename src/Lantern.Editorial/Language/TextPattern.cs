using System.Text.RegularExpressions;

namespace Lantern.Editorial.Language;

/// <summary>A regular expression of a rule. It is made when it is first needed, and takes time in proportion to the text, whatever is written in it.</summary>
/// <remarks>Thread-safe. <see cref="RegexOptions.NonBacktracking"/> runs no look-around and no back-references; <see cref="Problem"/> says so before anything is made.</remarks>
/// <param name="pattern">The expression.</param>
/// <param name="ignoreCase">Capitals don't count.</param>
public sealed class TextPattern(string pattern, bool ignoreCase)
{
    private readonly Lazy<Regex> _regex = new(() => Compile(pattern, ignoreCase));

    public string Text { get; } = pattern;

    /// <summary>The words and phrases that it was made of, where each is put between word ends.</summary>
    internal IReadOnlyList<string>? Words { get; private init; }

    public Regex Regex => _regex.Value;

    public bool IsIn(string text) => Regex.IsMatch(text);

    /// <summary>Words and phrases as one pattern.</summary>
    /// <param name="tokens">Each a regular expression.</param>
    /// <param name="ignoreCase">Capitals don't count.</param>
    /// <param name="nonWord">They may begin and end inside a word. Without it each is put between word ends, as Vale does.</param>
    public static TextPattern Of(IEnumerable<string> tokens, bool ignoreCase, bool nonWord = false)
    {
        var list = tokens.ToList();
        var all = string.Join('|', list);
        return new TextPattern(nonWord ? $"(?:{all})" : $@"\b(?:{all})\b", ignoreCase) { Words = nonWord ? null : list };
    }

    /// <summary>Why a pattern can't be run, in words for its writer; null where it can.</summary>
    public static string? Problem(string pattern)
    {
        try
        {
            Compile(pattern, ignoreCase: true);
            return null;
        }
        catch (NotSupportedException)
        {
            return "it looks ahead, looks back or repeats an earlier part, which takes too long on some texts";
        }
        catch (RegexParseException exception)
        {
            return $"at its character {exception.Offset} it can't be read";
        }
        catch (ArgumentException)
        {
            return "it can't be read";
        }
    }

    private static Regex Compile(string pattern, bool ignoreCase) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None));
}
