using Lantern.Build.Incremental;
using Lantern.Editorial;
using Lantern.Editorial.Language;
using Lantern.Editorial.Numbers;

namespace Lantern.Site.Incremental;

/// <summary>The written form of <see cref="BodyNotes"/>. Pure.</summary>
internal static class BodyNotesBytes
{
    public static void Write(BinaryWriter to, TextTable texts, BodyNotes notes)
    {
        SealedFile.List(to, notes.Findings, found =>
        {
            UnitRecordBytes.Write(to, texts, found.Finding);
            SealedFile.List(to, found.Topics, topic => texts.Write(to, topic));
        });
        SealedFile.List(to, notes.Numbers, number =>
        {
            texts.Write(to, number.Key);
            texts.Write(to, number.Text);
            UnitRecordBytes.Write(to, texts, number.Location);
            to.Write(number.IsInLink);
            to.Write(number.CanBeLink);
            to.Write(number.IsAboutCalling);
        });
    }

    public static BodyNotes Read(BinaryReader from, TextTable texts)
    {
        var findings = SealedFile.List(from, () => new EditorialFinding(UnitRecordBytes.ReadFinding(from, texts), [.. SealedFile.List(from, () => texts.Read(from))]));
        var numbers = SealedFile.List(from, () => new NumberMention(texts.Read(from), texts.Read(from), UnitRecordBytes.ReadPlace(from, texts), from.ReadBoolean(), from.ReadBoolean(), from.ReadBoolean()));
        return findings.Length == 0 && numbers.Length == 0 ? BodyNotes.None : new BodyNotes([.. findings], [.. numbers]);
    }
}
