using System.Buffers;
using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Content.Articles;
using Lantern.Content.Safety;
using Lantern.Rendering.Markdown;

namespace Lantern.Site.Pipelines;

/// <summary>Keeps rendered bodies on disk between the phases: only what other pages need stays in memory. Thread-safe.</summary>
public sealed class BodySpool(IScratchFile file)
{
    /// <summary>Puts a body away.</summary>
    /// <param name="body">The body.</param>
    /// <param name="article">The article that it belongs to, if it does: its sources are put away too, and an excerpt is kept only where there is no description.</param>
    public BodyInfo Write(RenderedMarkdown body, Article? article = null)
    {
        using var about = new MemoryStream(2048);
        int idsLength;
        using (var writer = new BodyWriter(about)) writer.Write(body, article, out idsLength);
        var offset = Append(about, body.Html, out var length);
        return new BodyInfo(
            offset, length, idsLength, article?.Description is null ? body.Excerpt : "", body.WordCount, body.ReadingMinutes,
            body.Prose.Sentences.Any(sentence => SuicideMention.IsIn(sentence.Text.Span)));
    }

    public StoredBody Read(BodyInfo info) => Read(info.Offset, info.Length, static reader => reader.Read());

    /// <summary>Only the ids that a link can lead to.</summary>
    public IReadOnlySet<string> ReadIds(BodyInfo info) => Read(info.Offset, info.IdsLength, static reader => reader.ReadIds()).ToHashSet(StringComparer.Ordinal);

    private T Read<T>(long offset, int length, Func<BodyReader, T> read)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            file.Read(offset, buffer.AsSpan(0, length));
            using var reader = new BodyReader(buffer, length);
            return read(reader);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private long Append(MemoryStream about, string html, out int length)
    {
        var start = (int)about.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(start + Encoding.UTF8.GetMaxByteCount(html.Length));
        try
        {
            about.GetBuffer().AsSpan(0, start).CopyTo(buffer);
            length = start + Encoding.UTF8.GetBytes(html, buffer.AsSpan(start));
            return file.Append(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
