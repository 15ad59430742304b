using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Content.Safety;
using Lantern.Diagnostics;
using Lantern.Rendering.Markdown;

namespace Lantern.Site.Pipelines;

/// <summary>Keeps rendered bodies on disk between the phases: only what other pages need stays in memory. Thread-safe.</summary>
public sealed class BodySpool(IScratchFile file)
{
    public BodyInfo Write(RenderedMarkdown body)
    {
        using var stream = new MemoryStream(body.Html.Length + 1024);
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(body.Html);
            writer.Write(body.LeadEnd);
            writer.Write(body.Outline.Length);
            foreach (var entry in body.Outline)
            {
                writer.Write(entry.Level);
                writer.Write(entry.Id);
                writer.Write(entry.Text);
            }
            writer.Write(body.Slots.Length);
            foreach (var slot in body.Slots)
            {
                writer.Write(slot.Offset);
                writer.Write((int)slot.Kind);
                writer.Write(slot.Value);
                writer.Write(slot.Text);
                writer.Write(slot.Location.Path);
                writer.Write(slot.Location.Line);
                writer.Write(slot.Location.Column);
                writer.Write(slot.Location.EndLine);
                writer.Write(slot.Location.EndColumn);
            }
        }
        var bytes = stream.GetBuffer().AsSpan(0, (int)stream.Length);
        return new BodyInfo(
            file.Append(bytes), bytes.Length, body.Ids, body.Excerpt, body.WordCount, body.ReadingMinutes,
            body.Prose.Sentences.Any(sentence => SuicideMention.IsIn(sentence.Text)));
    }

    public StoredBody Read(BodyInfo info)
    {
        var bytes = new byte[info.Length];
        file.Read(info.Offset, bytes);
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var html = reader.ReadString();
        var leadEnd = reader.ReadInt32();
        var outline = new OutlineEntry[reader.ReadInt32()];
        for (var i = 0; i < outline.Length; i++) outline[i] = new(reader.ReadInt32(), reader.ReadString(), reader.ReadString());
        var slots = new Slot[reader.ReadInt32()];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = new(
                reader.ReadInt32(), (SlotKind)reader.ReadInt32(), reader.ReadString(), reader.ReadString(),
                new SourceLocation(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()));
        }
        return new StoredBody(html, leadEnd, outline, slots);
    }
}
