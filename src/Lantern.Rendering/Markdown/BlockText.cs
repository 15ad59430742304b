using System.Collections.Immutable;
using System.Text;
using Lantern.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Lantern.Rendering.Markdown;

/// <summary>Gathers the visible text of one block, where each piece of it lies in the source, and what it refers to. Used again for each block.</summary>
/// <param name="bodyStart">Offset of the body in its file.</param>
internal sealed class BlockText(int bodyStart)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<ProsePiece>.Builder _pieces = ImmutableArray.CreateBuilder<ProsePiece>();
    private readonly ImmutableArray<ProseReference>.Builder _references = ImmutableArray.CreateBuilder<ProseReference>();

    /// <summary>The pictures among the text: what they show is a text of its own.</summary>
    public List<LinkInline> Images { get; } = [];

    public void Clear()
    {
        _text.Clear();
        _pieces.Clear();
        _references.Clear();
        Images.Clear();
    }

    public ProseBlock Finish(SentenceKind kind, int level, bool isListItem) => new(_text.ToString(), kind, level, isListItem, _pieces.ToImmutable(), _references.ToImmutable());

    /// <summary>All text below an inline, pictures left out.</summary>
    public void Append(ContainerInline container, ProsePieceKind kind = ProsePieceKind.Words)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    Images.Add(image);
                    break;
                case LinkInline link:
                    var isCrisis = link.Url?.StartsWith("crisis:", StringComparison.Ordinal) == true;
                    if (!isCrisis && link.Url is { Length: > 0 } url) Refer(url, link);
                    Append(link, isCrisis ? ProsePieceKind.CrisisLink : ProsePieceKind.Link);
                    break;
                case ContainerInline inner:
                    Append(inner, kind);
                    break;
                case Citation citation:
                    Refer("^" + citation.Key, citation);
                    break;
                case FootnoteLink { IsBackLink: false }:
                    Refer("^", inline);
                    break;
                case AutolinkInline autolink:
                    Refer(autolink.Url, autolink);
                    AppendLeaf(inline, ProsePieceKind.Address);
                    break;
                case CodeInline:
                    AppendLeaf(inline, ProsePieceKind.Code);
                    break;
                default:
                    AppendLeaf(inline, kind);
                    break;
            }
        }
    }

    /// <summary>What a picture shows.</summary>
    public void AppendWords(LinkInline image) => Append(image);

    /// <summary>The name of a picture's file, its words apart: <c>two-chairs.jpg</c> gives "two chairs".</summary>
    public void AppendFileName(LinkInline image)
    {
        var name = (image.Url ?? "").Split('/')[^1].Split('?', '#')[0];
        if (name.LastIndexOf('.') is > 0 and var dot) name = name[..dot];
        if (name.Length == 0) return;
        var span = image.UrlSpan.Length > 0 ? image.UrlSpan : image.Span;
        _pieces.Add(new ProsePiece(_text.Length, bodyStart + span.Start, span.Length, ProsePieceKind.Words));
        _text.Append(name.Replace('-', ' ').Replace('_', ' ').Replace("%20", " ", StringComparison.Ordinal));
    }

    private void Refer(string target, Inline inline) => _references.Add(new ProseReference(target, SourceSpan.At(bodyStart + inline.Span.Start, inline.Span.Length)));

    private void AppendLeaf(Inline inline, ProsePieceKind kind)
    {
        var at = _text.Length;
        InlineText.AppendLeaf(inline, _text);
        if (_text.Length > at) _pieces.Add(new ProsePiece(at, bodyStart + inline.Span.Start, Math.Max(inline.Span.Length, _text.Length - at), kind));
    }
}
