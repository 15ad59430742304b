using System.Buffers;
using System.Text;
using Lantern.Build.Documents;
using Lantern.Build.FileSystem;
using Lantern.Content.Articles;
using Lantern.Content.Safety;
using Lantern.Rendering.Markdown;
using Lantern.Site.Incremental;

namespace Lantern.Site.Pipelines;

/// <summary>Keeps rendered bodies on disk between the phases: only what other pages need stays in memory. Thread-safe.</summary>
public sealed class BodySpool
{
    private readonly IScratchFile _file;
    private readonly BodyMemory? _memory;

    /// <summary>Bodies that are forgotten with the run.</summary>
    public BodySpool(IScratchFile file) => _file = file;

    /// <summary>Bodies that pass on to the next run.</summary>
    internal BodySpool(BodyMemory memory) => (_file, _memory) = (memory.Data, memory);

    /// <summary>The body of a file as an earlier run rendered it; null when there is none of just this file.</summary>
    public KnownBody? Find(string path, Fingerprint file) => _memory?.Find(path, file);

    /// <summary>Lets the next run use a body that this one rendered.</summary>
    public void Keep(string path, KnownBody body) => _memory?.Keep(path, body);

    /// <summary>Puts a body away.</summary>
    /// <param name="body">The body.</param>
    /// <param name="article">The article that it belongs to, if it does: its sources are put away too, and an excerpt is kept only where there is no description.</param>
    public BodyInfo Write(RenderedMarkdown body, Article? article = null)
    {
        using var about = new MemoryStream(2048);
        int idsLength;
        using (var writer = new BodyWriter(about)) writer.Write(body, article, out idsLength);
        var offset = Append(about, body.Html, out var length, out var text);
        return new BodyInfo(
            offset, length, idsLength, article?.Description is null ? body.Excerpt : "", body.WordCount, body.ReadingMinutes,
            body.Prose.Sentences.Any(sentence => SuicideMention.IsIn(sentence.Text.Span))) { Text = text };
    }

    public StoredBody Read(BodyInfo info) => Read(info.Offset, info.Length, static reader => reader.Read());

    /// <summary>Only the ids that a link can lead to.</summary>
    public IReadOnlySet<string> ReadIds(BodyInfo info) => Read(info.Offset, info.IdsLength, static reader => reader.ReadIds()).ToHashSet(StringComparer.Ordinal);

    private T Read<T>(long offset, int length, Func<BodyReader, T> read)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            _file.Read(offset, buffer.AsSpan(0, length));
            using var reader = new BodyReader(buffer, length);
            return read(reader);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private long Append(MemoryStream about, string html, out int length, out Fingerprint text)
    {
        var start = (int)about.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(start + Encoding.UTF8.GetMaxByteCount(html.Length));
        try
        {
            about.GetBuffer().AsSpan(0, start).CopyTo(buffer);
            length = start + Encoding.UTF8.GetBytes(html, buffer.AsSpan(start));
            text = Fingerprint.Of(buffer.AsSpan(0, length));
            return _file.Append(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
