using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Rendering.Markdown;

namespace Lantern.Editorial.Language;

/// <summary>All words of one file that visitors see: title, description, the article's picture, and the body. For one thread.</summary>
public sealed class EditorialText
{
    private static readonly (string Map, string Key, SentenceKind Kind)[] Fields =
    [
        ("", "title", SentenceKind.Title), ("", "description", SentenceKind.Description), ("image", "alt", SentenceKind.AltText), ("image", "src", SentenceKind.FileName),
    ];

    private readonly FoldedText?[] _folded;
    private readonly string?[] _foldedSentences;
    private readonly int[] _firstSentences;
    private readonly int _bodySentences;
    private readonly IReadOnlyList<(int Start, int End)>?[] _quotations;

    private EditorialText(SourceText source, ImmutableArray<ProseBlock> blocks, ImmutableArray<Sentence> sentences, int bodySentences)
    {
        (Source, Blocks, Sentences, _bodySentences) = (source, blocks, sentences, bodySentences);
        _folded = new FoldedText?[blocks.Length];
        _foldedSentences = new string?[sentences.Length];
        _quotations = new IReadOnlyList<(int, int)>?[blocks.Length];
        _firstSentences = new int[blocks.Length + 1];
        var at = 0;
        for (var block = 0; block <= blocks.Length; block++)
        {
            while (at < sentences.Length && sentences[at].Paragraph < block) at++;
            _firstSentences[block] = at;
        }
    }

    public SourceText Source { get; }

    public ImmutableArray<ProseBlock> Blocks { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The body of a file, and then what its top says.</summary>
    public static EditorialText Of(FrontMatterFile file, Prose prose)
    {
        var blocks = ImmutableArray.CreateBuilder<ProseBlock>(prose.Blocks.Length + Fields.Length);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(prose.Sentences.Length + Fields.Length);
        blocks.AddRange(prose.Blocks);
        sentences.AddRange(prose.Sentences);
        foreach (var (map, key, kind) in Fields)
        {
            var parent = map.Length == 0 ? file.Map : Find(file.Map, map) as YamlMap;
            if (parent is null || Find(parent, key) is not YamlScalar { Value.Length: > 0 } value) continue;
            var block = Block(file.Source, value, kind);
            foreach (var (start, end) in SentenceSplitter.Split(block.Text))
            {
                var words = block.Text.AsMemory(start..end);
                sentences.Add(new Sentence(words, block.SpanOf(start, end), kind, WordCounter.Count(words.Span), blocks.Count, start));
            }
            blocks.Add(block);
        }
        return new EditorialText(file.Source, blocks.ToImmutable(), sentences.ToImmutable(), prose.Sentences.Length);
    }

    /// <summary>Only a body.</summary>
    public static EditorialText Of(SourceText source, Prose prose) => new(source, prose.Blocks, prose.Sentences, prose.Sentences.Length);

    public FoldedText Folded(int block) => _folded[block] ??= FoldedText.Of(Blocks[block].Text);

    /// <summary>A sentence as patterns are written.</summary>
    public string FoldedSentence(int sentence) => _foldedSentences[sentence] ??= FoldedText.Of(Sentences[sentence].Text.ToString()).Text;

    /// <summary>The sentences of a block, by number.</summary>
    public (int First, int End) SentencesOf(int block) => (_firstSentences[block], _firstSentences[block + 1]);

    /// <summary>The sentence at a place of a block; the nearest one before it where that is white space.</summary>
    public int SentenceAt(int block, int position)
    {
        var (first, end) = SentencesOf(block);
        var at = first;
        while (at + 1 < end && Sentences[at + 1].Start <= position) at++;
        return at;
    }

    /// <summary>True for two sentences of the body, or two of the top: the last of one is no neighbour of the first of the other.</summary>
    public bool AreTogether(int one, int other) => one < _bodySentences == other < _bodySentences;

    /// <summary>Where a finding about the whole text stands: its title, else its first words.</summary>
    public SourceLocation Whole()
    {
        if (Blocks.IsEmpty) return SourceLocation.WholeFile(Source.Path);
        var title = Blocks.FirstOrDefault(block => block.Kind == SentenceKind.Title) ?? Blocks[0];
        return title.Text.Length == 0 ? SourceLocation.WholeFile(Source.Path) : Source.Locate(title.SpanOf(0, title.Text.Length));
    }

    public SourceLocation Locate(int block, int start, int end) => Source.Locate(Blocks[block].SpanOf(start, end));

    /// <summary>What stands in quotation marks in a block.</summary>
    public IReadOnlyList<(int Start, int End)> QuotationsIn(int block) => _quotations[block] ??= Quotation.Find(Blocks[block].Text);

    private static YamlNode? Find(YamlMap map, string key) => map.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value;

    private static ProseBlock Block(SourceText source, YamlScalar value, SentenceKind kind)
    {
        var text = value.Value.Trim().Replace('\n', ' ');
        var span = value.Span;
        // Quoted text and text over several lines is not written as it reads; then all of it is the place.
        var at = source.Text.AsSpan(span.Start, span.Length).IndexOf(text);
        if (kind == SentenceKind.FileName)
        {
            var name = text.Split('/')[^1];
            if (name.LastIndexOf('.') is > 0 and var dot) name = name[..dot];
            if (at >= 0) at += text.LastIndexOf(name, StringComparison.Ordinal);
            text = name.Replace('-', ' ').Replace('_', ' ');
        }
        var piece = at >= 0 ? new ProsePiece(0, span.Start + at, text.Length, ProsePieceKind.Words) : new ProsePiece(0, span.Start, span.Length, ProsePieceKind.Words);
        return new ProseBlock(text, kind, 0, false, [piece], []);
    }
}
