using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lantern.Diagnostics;

namespace Lantern.Content.Articles;

/// <summary>What a clinical review is about: the words and numbers that a reader sees, in their order. Its hash is the value of <c>reviewed-hash</c>. Immutable.</summary>
/// <remarks>
/// Title, description, topic, sources (title, year and DOI of each) and the body count; of the body, the visible words and numbers of running text, headings, lists, tables, quotations and notes.
/// White space, punctuation, markup, the targets of links, pictures and code do not. A word is a run of letters and digits with apostrophes inside; a number may have points and commas
/// inside; signs of money, per cent and arithmetic count as words, since they change what is said. Capitals count. The hash is the first 64 bits of SHA-256 over one
/// line for each part, its name and its words with one space between them, as 16 small hexadecimal digits.
/// </remarks>
/// <param name="Title">Words of the title.</param>
/// <param name="Description">Words of the description; none where there is none.</param>
/// <param name="Topic">Key of the topic.</param>
/// <param name="Sources">Words of the sources.</param>
/// <param name="Body">Words of the body.</param>
public sealed record ReviewedText(IReadOnlyList<string> Title, IReadOnlyList<string> Description, string Topic, IReadOnlyList<string> Sources, IReadOnlyList<string> Body)
{
    /// <param name="article">The article, its sources included.</param>
    /// <param name="body">Its body.</param>
    public static ReviewedText Of(Article article, Prose body) => new(
        WordsOf(article.Title.Value), WordsOf(article.Description ?? ""), article.Topic.Value,
        [.. article.Sources.SelectMany(source => WordsOf($"{source.Title} {source.Year?.ToString(CultureInfo.InvariantCulture)} {source.Doi}"))],
        [.. body.Blocks.Where(block => block.Kind is not (SentenceKind.AltText or SentenceKind.FileName)).SelectMany(Words)]);

    public string Hash
    {
        get
        {
            var text = string.Join('\n', $"title {string.Join(' ', Title)}", $"description {string.Join(' ', Description)}", $"topic {Topic}", $"sources {string.Join(' ', Sources)}", $"body {string.Join(' ', Body)}");
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
        }
    }

    /// <summary>The words, numbers and telling signs of a text.</summary>
    public static IReadOnlyList<string> WordsOf(string text)
    {
        var words = new List<string>();
        text = text.Normalize(NormalizationForm.FormC);
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i] is '’' or 'ʼ' ? '\'' : text[i];
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            if (IsPart(letter) || (word.Length > 0 && IsPart(next) && IsInner(letter, word[^1], next)))
            {
                word.Append(letter);
            }
            else if (letter is not ('\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060'))
            {
                Close();
                if (letter is '%' or '‰' || char.GetUnicodeCategory(letter) is UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol) words.Add(letter.ToString());
            }
        }
        Close();
        return words;

        void Close()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    private static IEnumerable<string> Words(ProseBlock block)
    {
        var text = block.Text;
        if (!block.Pieces.Any(piece => piece.Kind == ProsePieceKind.Code)) return WordsOf(text);
        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++) visible.Append(block.KindAt(i) == ProsePieceKind.Code ? ' ' : text[i]);
        return WordsOf(visible.ToString());
    }

    private static bool IsPart(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>An apostrophe between letters, a point or comma between digits.</summary>
    private static bool IsInner(char letter, char before, char after) => letter switch
    {
        '\'' => char.IsLetter(before) && char.IsLetter(after),
        '.' or ',' => char.IsDigit(before) && char.IsDigit(after),
        _ => false,
    };
}
