namespace Lantern.Build.FileSystem;

/// <summary>Bytes on disk that pass from one phase, or one run, to the next. Thread-safe.</summary>
public interface IScratchFile : IDisposable
{
    /// <summary>Adds bytes at the end and says where they begin.</summary>
    long Append(ReadOnlySpan<byte> bytes);

    /// <summary>Bytes so far.</summary>
    long Length { get; }

    void Read(long offset, Span<byte> into);
}
