using System.Collections.Immutable;
using Lantern.Build.Incremental;
using Lantern.Build.Output;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;
using Lantern.Site.Crawlers;

namespace Lantern.Site.Incremental;

/// <summary>The written form of a <see cref="UnitRecord"/>. Pure.</summary>
internal static class UnitRecordBytes
{
    private const int HashBytes = 52;

    public static void Write(BinaryWriter to, TextTable texts, UnitRecord record)
    {
        SealedFile.List(to, record.Files, file =>
        {
            texts.Write(to, file.File.Path);
            texts.Write(to, file.File.Source);
            to.Write7BitEncodedInt(file.File.Size);
            to.Write(file.File.Hashes, 0, HashBytes);
            texts.Write(to, file.File.Expectation ?? "");
            Write(to, file.Updated);
        });
        SealedFile.List(to, record.Assets, asset => texts.Write(to, asset));
        to.Write(record.Page is not null);
        if (record.Page is { } page) Write(to, texts, page);
        SealedFile.List(to, record.Findings, finding => Write(to, texts, finding));
        SealedFile.List(to, record.GateFindings, finding => Write(to, texts, finding));
        SealedFile.Write(to, record.Value);
    }

    public static UnitRecord Read(BinaryReader from, TextTable texts) => new()
    {
        Files = SealedFile.List(from, () =>
        {
            var (path, source, size, hashes) = (texts.Read(from), texts.Read(from), from.Read7BitEncodedInt(), from.ReadBytes(HashBytes));
            return new UnitFile(new OutputFile(path, source, OutputFile.InPlace, size, hashes, texts.Read(from) is { Length: > 0 } expectation ? expectation : null), ReadDay(from));
        }),
        Assets = SealedFile.List(from, () => texts.Read(from)),
        Page = from.ReadBoolean() ? ReadPage(from, texts) : null,
        Findings = SealedFile.List(from, () => ReadFinding(from, texts)),
        GateFindings = SealedFile.List(from, () => ReadFinding(from, texts)),
        Value = SealedFile.ReadFingerprint(from),
    };

    private static void Write(BinaryWriter to, TextTable texts, PageNote page)
    {
        texts.Write(to, page.Url);
        texts.Write(to, page.Template);
        SealedFile.List(to, page.Ids, to.Write);
        SealedFile.List(to, page.Links, link => texts.Write(to, link));
        to.Write(page.Needs.ScriptFiles);
        SealedFile.List(to, page.Needs.ScriptHashes, hash => texts.Write(to, hash));
        SealedFile.List(to, page.Needs.StyleHashes, hash => texts.Write(to, hash));
        SealedFile.List(to, page.Needs.Kinds, kind => texts.Write(to, kind));
        to.Write(page.Needs.NoStore);
        to.Write(page.Needs.OwnPolicy is not null);
        texts.Write(to, page.Needs.OwnPolicy ?? "");
        to.Write(page.Sitemap is not null);
        if (page.Sitemap is not { } sitemap) return;
        texts.Write(to, sitemap.Url);
        Write(to, sitemap.LastChanged);
    }

    private static PageNote ReadPage(BinaryReader from, TextTable texts)
    {
        var (url, template) = (texts.Read(from), texts.Read(from));
        var (ids, links) = (SealedFile.List(from, from.ReadUInt64), SealedFile.List(from, () => texts.Read(from)));
        var needs = new PageNeeds(from.ReadBoolean(), Texts(from, texts), Texts(from, texts), Texts(from, texts));
        needs = needs with { NoStore = from.ReadBoolean() };
        var hasPolicy = from.ReadBoolean();
        var policy = texts.Read(from);
        return new PageNote(url, template, ids, links, needs with { OwnPolicy = hasPolicy ? policy : null }, from.ReadBoolean() ? new SitemapEntry(texts.Read(from), ReadDay(from)) : null);
    }

    public static void Write(BinaryWriter to, TextTable texts, Diagnostic finding)
    {
        var (kind, place) = (finding.Descriptor, finding.Location);
        // The whole kind, so that a finding read back equals the same one made anew.
        texts.Write(to, kind.Id);
        texts.Write(to, kind.Title);
        texts.Write(to, kind.MessageFormat);
        to.Write((byte)kind.Severity);
        texts.Write(to, kind.HelpFormat);
        to.Write(kind.IsRedacted);
        to.Write((byte)finding.Severity);
        Write(to, texts, place);
        texts.Write(to, finding.Message);
        texts.Write(to, finding.Help);
        SealedFile.List(to, finding.Mend?.Changes ?? [], change =>
        {
            to.Write7BitEncodedInt(change.Line);
            to.Write7BitEncodedInt(change.Column);
            to.Write(change.Old);
            to.Write(change.New);
        });
    }

    public static Diagnostic ReadFinding(BinaryReader from, TextTable texts)
    {
        var kind = new DiagnosticDescriptor(texts.Read(from), texts.Read(from), texts.Read(from), (Severity)from.ReadByte(), texts.Read(from)) { IsRedacted = from.ReadBoolean() };
        var severity = (Severity)from.ReadByte();
        var place = ReadPlace(from, texts);
        var finding = new Diagnostic(kind, severity, place, texts.Read(from), texts.Read(from));
        var changes = SealedFile.List(from, () => new Replacement(from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.ReadString(), from.ReadString()));
        return changes.Length == 0 ? finding : finding with { Mend = new Mend([.. changes]) };
    }

    public static void Write(BinaryWriter to, TextTable texts, SourceLocation place)
    {
        texts.Write(to, place.Path);
        to.Write7BitEncodedInt(place.Line);
        to.Write7BitEncodedInt(place.Column);
        to.Write7BitEncodedInt(place.EndLine);
        to.Write7BitEncodedInt(place.EndColumn);
    }

    public static SourceLocation ReadPlace(BinaryReader from, TextTable texts) =>
        new(texts.Read(from), from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.Read7BitEncodedInt());

    private static void Write(BinaryWriter to, DateOnly? day) => to.Write(day?.DayNumber ?? -1);

    private static DateOnly? ReadDay(BinaryReader from) => from.ReadInt32() is >= 0 and var number ? DateOnly.FromDayNumber(number) : null;

    private static ImmutableArray<string> Texts(BinaryReader from, TextTable texts) => [.. SealedFile.List(from, () => texts.Read(from))];
}
