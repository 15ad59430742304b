using System.Text;
using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Diagnostics;

namespace Lantern.Build.Input;

/// <summary>Reads a file as UTF-8 text; what can't be read as that is a finding and goes no further.</summary>
/// <remarks>
/// A byte order mark is dropped and <c>\r\n</c> becomes <c>\n</c>. Files over <see cref="MaximumLength"/> bytes are refused: 2 MB is some
/// 300,000 words, so it is a picture or an export, not an article.
/// </remarks>
public sealed class DecodeText : IModule<InputFile, SourceText>
{
    public const int MaximumLength = 2 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public Document<SourceText>? Run(Document<InputFile> document, RunContext context)
    {
        var file = document.Value;
        if (file.Length > MaximumLength) return Refuse(context, BuildDiagnostics.TooLarge.At(SourceLocation.WholeFile(file.Path), Megabytes(file.Length)));
        byte[] bytes;
        try
        {
            bytes = context.Files.ReadAllBytes(file.FullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(context, BuildDiagnostics.Unreadable.At(SourceLocation.WholeFile(file.Path), exception.Message));
        }
        return Decode(file.Path, bytes, context.Diagnostics) is { } text ? new Document<SourceText>(document.Source, text, Fingerprint.Of(bytes)) : null;
    }

    /// <summary>The text of some bytes, or null and a finding.</summary>
    public static SourceText? Decode(string path, byte[] bytes, DiagnosticBag diagnostics)
    {
        if (bytes.Length > MaximumLength)
        {
            diagnostics.Add(BuildDiagnostics.TooLarge.At(SourceLocation.WholeFile(path), Megabytes(bytes.Length)));
            return null;
        }
        var span = bytes.AsSpan();
        if (span.StartsWith(Encoding.UTF8.Preamble)) span = span[3..];
        try
        {
            var text = Strict.GetString(span).Replace("\r\n", "\n", StringComparison.Ordinal);
            var source = new SourceText(path, text);
            var bad = ControlSigns.IndexIn(text);
            if (bad < 0) return source;
            var location = source.Locate(SourceSpan.At(bad, 1));
            diagnostics.Add(BuildDiagnostics.ControlCharacter.At(location, ControlSigns.NameOf(text[bad])));
        }
        catch (DecoderFallbackException)
        {
            var valid = ValidPrefix(span);
            var before = new SourceText(path, Encoding.UTF8.GetString(span[..valid]).Replace("\r\n", "\n", StringComparison.Ordinal));
            var (line, column) = before.PositionOf(before.Text.Length);
            diagnostics.Add(BuildDiagnostics.NotUtf8.At(new SourceLocation(path, line, column, line, column + 1)));
        }
        return null;
    }

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done) at += used;
        return at;
    }

    /// <summary>The size in words; rounded, it would be the allowed size where it is just above.</summary>
    private static string Megabytes(long bytes)
    {
        var size = (bytes / 1048576.0).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
        return size == "2.0" ? "a little larger than 2 MB" : $"{size} MB";
    }

    private static Document<SourceText>? Refuse(RunContext context, Diagnostic diagnostic)
    {
        context.Diagnostics.Add(diagnostic);
        return null;
    }
}
