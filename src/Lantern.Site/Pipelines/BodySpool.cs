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
        using (var writer = new BodyWriter(about)) writer.Write(body, article);
        var offset = Append(about, body.Html, out var length);
        return new BodyInfo(
            offset, length, article?.Description is null ? body.Excerpt : "", body.WordCount, body.ReadingMinutes,
            body.Prose.Sentences.Any(sentence => SuicideMention.IsIn(sentence.Text.Span)));
    }

    public StoredBody Read(BodyInfo info)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(info.Length);
        try
        {
            file.Read(info.Offset, buffer.AsSpan(0, info.Length));
            using var reader = new BodyReader(buffer, info.Length);
            return reader.Read();
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
