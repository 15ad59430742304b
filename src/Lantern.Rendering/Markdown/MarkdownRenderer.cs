using Lantern.Diagnostics;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.SmartyPants;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Lantern.Rendering.Markdown;

/// <summary>Body → <see cref="RenderedMarkdown"/>. Bodies are data: no templates, no HTML of their own.</summary>
/// <remarks>Thread-safe: the Markdig pipeline is immutable, everything else is made for each call.</remarks>
public sealed class MarkdownRenderer
{
    /// <summary>Deepest nesting of lists, quotations and emphasis.</summary>
    public const int MaximumDepth = 48;

    private readonly MarkdownPipeline _pipeline;
    private readonly MarkdownWords _words;
    private readonly OwnAddress _own;
    private readonly TextBuilders _builders = new();

    /// <param name="words">Words of the interface.</param>
    /// <param name="own">Tells links to the site itself, which are looked up whichever way they are written.</param>
    public MarkdownRenderer(MarkdownWords words, OwnAddress own)
    {
        (_words, _own) = (words, own);
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = MaximumDepth };
        builder.BlockParsers.Replace<HtmlBlockParser>(new CommentParser());
        builder.Extensions.Add(new PipeTableExtension(new PipeTableOptions { RequireHeaderSeparator = true }));
        builder.Extensions.Add(new EmphasisExtraExtension(EmphasisExtraOptions.Strikethrough));
        builder.Extensions.Add(new DefinitionListExtension());
        builder.Extensions.Add(new SmartyPantsExtension(SmartPunctuation.Options()));
        builder.Extensions.Add(new ContainerExtension());
        builder.Extensions.Add(new NoteExtension());
        _pipeline = builder.Build();
    }

    private static RenderedMarkdown Nothing => new("", [], 0, [], [], "", Prose.Empty, 0, MarkdownText.Empty);

    /// <summary>Renders one body; everything wrong in it is a finding, and there is always a result.</summary>
    public RenderedMarkdown Render(MarkdownRequest request, DiagnosticBag diagnostics)
    {
        if (BodyLimits.Check(request.Source, request.BodyStart) is { } refused)
        {
            diagnostics.Add(refused);
            return Nothing;
        }
        var state = new BodyState(request, _words, _own, _builders.Take(), diagnostics);
        MarkdownDocument document;
        string html;
        try
        {
            var context = new MarkdownParserContext();
            context.Properties[typeof(BodyState)] = state;
            document = MarkdownParser.Parse(request.Source.Text[request.BodyStart..], _pipeline, context);
            BodyChecks.Run(document, state);
            SignReferences.Run(document, state);
            html = ToHtml(document, state);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nest", StringComparison.OrdinalIgnoreCase) || exception.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(RenderingDiagnostics.TooDeep.At(request.Source.Locate(BodyLimits.Deepest(request.Source, request.BodyStart))));
            return Nothing;
        }
        state.ReportUncited();
        var prose = ProseReader.Read(document, state);
        return new RenderedMarkdown(
            html, [.. state.Slots], state.LeadEnd ?? html.Length, [.. state.Outline], [.. state.Ids.OrderBy(id => id, StringComparer.Ordinal)],
            prose.Sentences.FirstOrDefault(sentence => sentence.Kind == SentenceKind.Text)?.Text.ToString() ?? "", prose, prose.WordCount,
            MarkdownText.Of(request.Source, request.BodyStart, state.Comments, state.Slots));
    }

    private string ToHtml(MarkdownDocument document, BodyState state)
    {
        using var writer = new StringWriter(state.Output, System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer) { MaximumNestingDepth = MaximumDepth, UseNonAsciiNoEscape = true };
        BodyRenderers.Install(renderer, state);
        renderer.Render(document);
        writer.Flush();
        return _builders.Finish(state.Output);
    }
}
