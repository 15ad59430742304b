using System.Text;
using Lantern.Content.Articles;
using Lantern.Diagnostics;
using Lantern.Rendering.Markdown;

namespace Lantern.Site.Pipelines;

/// <summary>Writes all of a body but its HTML, for <see cref="BodyReader"/>; the HTML follows.</summary>
internal sealed class BodyWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter _to = new(stream, Encoding.UTF8, leaveOpen: true);

    /// <summary>Writes it, the ids first.</summary>
    /// <param name="body">The body.</param>
    /// <param name="article">The article that it belongs to, if it does.</param>
    /// <param name="idsLength">Bytes of the ids.</param>
    public void Write(RenderedMarkdown body, Article? article, out int idsLength)
    {
        List(body.Ids, _to.Write);
        _to.Flush();
        idsLength = (int)stream.Position;
        _to.Write(body.LeadEnd);
        List(body.Outline, entry =>
        {
            _to.Write(entry.Level);
            _to.Write(entry.Id);
            _to.Write(entry.Text);
        });
        List(body.Slots, slot =>
        {
            _to.Write(slot.Offset);
            _to.Write((int)slot.Kind);
            _to.Write(slot.Value);
            _to.Write(slot.Text);
            Write(slot.Location);
            if (slot.Kind == SlotKind.CrisisLink) Write(slot.TextLocation);
        });
        List(article?.Sources ?? [], Write);
        List(article?.FurtherReading ?? [], Write);
        List(body.Markdown.Edits, edit =>
        {
            _to.Write(edit.Offset);
            _to.Write(edit.Length);
            _to.Write(edit.Slot);
            _to.Write(edit.IsWords);
        });
        _to.Write(body.Markdown.Text);
    }

    public void Dispose() => _to.Dispose();

    private void Write(Source source)
    {
        _to.Write(source.Key);
        _to.Write(source.Title);
        _to.Write(source.Url ?? "");
        _to.Write(source.Doi ?? "");
        _to.Write(source.Year ?? 0);
        Write(source.Location);
        Write(source.LinkLocation);
    }

    private void Write(SourceLocation location)
    {
        _to.Write(location.Path);
        _to.Write(location.Line);
        _to.Write(location.Column);
        _to.Write(location.EndLine);
        _to.Write(location.EndColumn);
    }

    private void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        _to.Write(items.Count);
        foreach (var item in items) write(item);
    }
}
