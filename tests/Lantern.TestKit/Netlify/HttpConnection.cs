using System.Globalization;
using System.Text;

namespace Lantern.TestKit.Netlify;

/// <summary>What stands at the beginning of a request.</summary>
/// <param name="Method">GET, POST or PUT.</param>
/// <param name="Path">With its query.</param>
/// <param name="Length">Bytes of the body; -1 where it comes in chunks.</param>
/// <param name="Authorization">The header of that name.</param>
/// <param name="IsExpecting">The client waits for leave to send the body.</param>
internal sealed record HttpHead(string Method, string Path, long Length, string? Authorization, bool IsExpecting);

/// <summary>Just as much of HTTP/1.1 (RFC 9112) as clients of the fake use.</summary>
internal sealed class HttpConnection(Stream stream)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next request; null where the client has closed.</summary>
    public async Task<HttpHead?> ReadHead(CancellationToken stop)
    {
        var first = await ReadLine(stop);
        if (string.IsNullOrEmpty(first)) return null;
        var (length, authorization, expects) = (0L, (string?)null, false);
        while (await ReadLine(stop) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].ToLowerInvariant())
            {
                case "content-length": length = long.Parse(value, CultureInfo.InvariantCulture); break;
                case "transfer-encoding": length = -1; break;
                case "authorization": authorization = value; break;
                case "expect": expects = true; break;
            }
        }
        var words = first.Split(' ');
        return new HttpHead(words[0], words[1], length, authorization, expects);
    }

    public async Task<byte[]> ReadBody(HttpHead head, CancellationToken stop)
    {
        await Allow(head, stop);
        using var body = new MemoryStream();
        if (head.Length >= 0)
        {
            await Copy(head.Length, body, stop);
            return body.ToArray();
        }
        while (await ReadLine(stop) is { } size && int.Parse(size.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var length)
        {
            await Copy(length, body, stop);
            await ReadLine(stop);
        }
        await ReadLine(stop);
        return body.ToArray();
    }

    /// <summary>Reads the body, or so many bytes of it, for nobody.</summary>
    public async Task Skip(HttpHead head, int most, CancellationToken stop)
    {
        if (head.Length < 0)
        {
            await ReadBody(head, stop);
            return;
        }
        await Allow(head, stop);
        await Copy(Math.Min(head.Length, most), Stream.Null, stop);
    }

    public async Task Write(int status, byte[] body, string? retryAfter, CancellationToken stop)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n{(retryAfter is null ? "" : $"Retry-After: {retryAfter}\r\n")}\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop);
        await stream.WriteAsync(body, stop);
    }

    public async Task WriteHalf(CancellationToken stop) => await stream.WriteAsync("HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{\"id\":"u8.ToArray(), stop);

    public async Task WaitUntilGone(CancellationToken stop)
    {
        while (await Fill(stop)) _start = _end;
    }

    private async Task Allow(HttpHead head, CancellationToken stop)
    {
        if (head.IsExpecting) await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), stop);
    }

    private async Task Copy(long length, Stream into, CancellationToken stop)
    {
        while (length > 0)
        {
            if (_start == _end && !await Fill(stop)) throw new IOException("The client went away.");
            var part = (int)Math.Min(length, _end - _start);
            into.Write(_buffer, _start, part);
            _start += part;
            length -= part;
        }
    }

    private async Task<string?> ReadLine(CancellationToken stop)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_start == _end && !await Fill(stop)) return null;
            var letter = (char)_buffer[_start++];
            if (letter == '\n') return line.ToString().TrimEnd('\r');
            line.Append(letter);
        }
    }

    private async Task<bool> Fill(CancellationToken stop)
    {
        _start = 0;
        _end = await stream.ReadAsync(_buffer, stop);
        return _end > 0;
    }
}
