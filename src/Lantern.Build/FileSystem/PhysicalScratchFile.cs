using Microsoft.Win32.SafeHandles;

namespace Lantern.Build.FileSystem;

internal sealed class PhysicalScratchFile(SafeFileHandle handle, long end = 0) : IScratchFile
{
    private long _end = end;

    public long Length => Interlocked.Read(ref _end);

    public long Append(ReadOnlySpan<byte> bytes)
    {
        var offset = Interlocked.Add(ref _end, bytes.Length) - bytes.Length;
        RandomAccess.Write(handle, bytes, offset);
        return offset;
    }

    public void Read(long offset, Span<byte> into)
    {
        while (into.Length > 0)
        {
            var read = RandomAccess.Read(handle, into, offset);
            if (read == 0) throw new EndOfStreamException();
            into = into[read..];
            offset += read;
        }
    }

    public void Dispose() => handle.Dispose();
}
