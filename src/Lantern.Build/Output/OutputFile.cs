namespace Lantern.Build.Output;

/// <summary>A finished file that waits in the spool for the commit.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c>.</param>
/// <param name="Source">The file that it was made from, for people; what is made from no single file has its name in angle brackets: <c>&lt;the list of articles&gt;</c>.</param>
/// <param name="Offset">Where its bytes begin in the spool.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Hashes">SHA-1, then SHA-256: 52 bytes.</param>
/// <param name="Expectation">What the gate expects of a page, as JSON; null for files that are not pages. Equal ones are one string.</param>
public sealed record OutputFile(string Path, string Source, long Offset, int Size, byte[] Hashes, string? Expectation)
{
    /// <summary>The <see cref="Offset"/> of a file that waits in no spool, since the output folder holds it.</summary>
    public const long InPlace = -1;

    public bool IsInPlace => Offset == InPlace;

    public string Sha1 => Convert.ToHexStringLower(Hashes.AsSpan(0, 20));

    public string Sha256 => Convert.ToHexStringLower(Hashes.AsSpan(20, 32));
}
