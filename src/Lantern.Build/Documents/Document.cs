namespace Lantern.Build.Documents;

/// <summary>One thing on its way through a pipeline: where it came from, what it is by now, and a fingerprint of its source bytes.</summary>
/// <remarks>Immutable; modules make a new document and never change one.</remarks>
/// <param name="Source">Path relative to the site's root with <c>/</c>, or a name in angle brackets for what no single file made.</param>
/// <param name="Value">The typed content.</param>
/// <param name="Fingerprint">Of the source bytes; equal bytes have equal fingerprints.</param>
public sealed record Document<T>(string Source, T Value, Fingerprint Fingerprint)
{
    public Document<TOut> With<TOut>(TOut value) => new(Source, value, Fingerprint);
}
