namespace Lantern.Build.FileSystem;

/// <summary>Bytes on disk that only this process needs. Thread-safe.</summary>
public interface IScratchFile : IDisposable
{
    /// <summary>Adds bytes at the end and says where they begin.</summary>
    long Append(ReadOnlySpan<byte> bytes);

    void Read(long offset, Span<byte> into);
}
