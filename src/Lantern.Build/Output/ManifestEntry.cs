namespace Lantern.Build.Output;

/// <summary>One published file. Hashes are lower-case hexadecimal; the expectation is the gate's, as JSON, for pages.</summary>
public sealed record ManifestEntry(string Path, int Size, string Sha1, string Sha256, string Source, string? Expectation);
