using Lantern.Editorial;
using Lantern.Editorial.Language;
using System.Runtime.InteropServices;
using Lantern.Build.Documents;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Content.Safety;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Signs;
using Lantern.Rendering.Html;
using Lantern.Rendering.Markdown;
using Lantern.Site.Incremental;

namespace Lantern.Site.Pipelines;

/// <summary>Renders the body of a file, unless an earlier run rendered the same file. Thread-safe.</summary>
/// <param name="renderer">Makes HTML.</param>
/// <param name="bodies">Where bodies wait.</param>
/// <param name="editor">Reads them as well; null where nobody asks what it finds.</param>
/// <param name="onRead">Told each text that the editor reads.</param>
public sealed class RenderBody(MarkdownRenderer renderer, BodySpool bodies, Editor? editor, Action<EditorialText>? onRead = null)
{
    /// <summary>Reads the texts as well; null where nobody asks what it finds.</summary>
    public Editor? Editor { get; } = editor;

    /// <param name="file">The file.</param>
    /// <param name="bytes">Stands for it.</param>
    /// <param name="title">The title, which a first heading may repeat.</param>
    /// <param name="article">The article that it belongs to, if it does: its sources are put away too.</param>
    /// <param name="bearsDisclaimer">The page shows a disclaimer of its own.</param>
    public KnownBody Run(FrontMatterFile file, Fingerprint bytes, string title, Article? article, bool bearsDisclaimer)
    {
        var path = file.Source.Path;
        var body = bodies.Find(path, bytes);
        if (body is null)
        {
            var findings = new DiagnosticBag();
            var sources = article?.Sources.Select(source => (source.Key, source.Location)).ToArray() ?? [];
            var rendered = renderer.Render(new MarkdownRequest(file.Source, file.BodyStart, title, sources), findings);
            if (bearsDisclaimer) findings.AddRange(PastedDisclaimer.Find(rendered.Prose, file.Source));
            body = new KnownBody(bytes, bodies.Write(rendered, article) with { Notes = Notes(file, rendered, bearsDisclaimer, article is not null), ReviewedHash = article?.SignedHash is null ? "" : ReviewedText.Of(article, rendered.Prose).Hash }, IsEmpty(rendered), findings.ToSortedList());
            bodies.Keep(path, body);
        }
        return body with { Info = body.Info with { Top = Fingerprint.Of(MemoryMarshal.AsBytes(file.Source.Text.AsSpan(0, file.BodyStart))) } };
    }

    /// <summary>Only the findings: for a file whose top is so wrong that there is nothing to render for. The body is checked all the same, so that a writer hears of everything at once.</summary>
    public IReadOnlyList<Diagnostic> Check(FrontMatterFile file)
    {
        var findings = new DiagnosticBag();
        renderer.Render(new MarkdownRequest(file.Source, file.BodyStart, "", []), findings);
        return findings.ToSortedList();
    }

    private BodyNotes Notes(FrontMatterFile file, RenderedMarkdown body, bool isAboutHealth, bool isArticle)
    {
        if (Editor is null) return BodyNotes.None;
        var text = EditorialText.Of(file, body.Prose);
        onRead?.Invoke(text);
        return Editor.Read(text, isAboutHealth, isArticle);
    }

    private static bool IsEmpty(RenderedMarkdown body) => body.WordCount == 0 && body.Slots.IsEmpty
        && !VisibleLetters.AnySign(VisibleText.OfFragment(body.Html));
}
