using System.Net;

namespace Lantern.Deploy.Live;

/// <summary>One answer of a live site. Names of headers in small letters.</summary>
internal sealed record LiveAnswer(int Status, byte[] Body, IReadOnlyDictionary<string, string> Headers, string? Problem)
{
    public static LiveAnswer Nothing(string problem) => new(0, [], new Dictionary<string, string>(), problem);
}

/// <summary>Asks a live site for its files, a few at once and each no oftener than it has to. Thread-safe.</summary>
/// <param name="http">Follows no redirect.</param>
/// <param name="root">Scheme and host.</param>
/// <param name="wait">Waits between two attempts.</param>
internal sealed class LiveSite(HttpClient http, Uri root, Func<TimeSpan, CancellationToken, Task> wait)
{
    /// <summary>At most so many bytes are read of an answer: no page of ours is larger, and a mistake of the host's may have no end.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    private const int Attempts = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<LiveAnswer> Get(string address, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await Try(address, cancellation).ConfigureAwait(false);
            if (attempt == Attempts || (answer.Problem is null && answer.Status is not (429 or >= 500))) return answer;
            var seconds = answer.Headers.TryGetValue("retry-after", out var asked) && int.TryParse(asked, out var given) ? Math.Clamp(given, 0, 60) : attempt;
            await wait(TimeSpan.FromSeconds(seconds), cancellation).ConfigureAwait(false);
        }
    }

    private async Task<LiveAnswer> Try(string address, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var response = await http.GetAsync(new Uri(root, address), HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            var stream = await response.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
            using var body = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = await stream.ReadAsync(buffer, limit.Token).ConfigureAwait(false)) > 0;)
            {
                if (body.Length + read > MostBytes) return LiveAnswer.Nothing("the answer has no end");
                body.Write(buffer, 0, read);
            }
            var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                .GroupBy(header => header.Key.ToLowerInvariant(), StringComparer.Ordinal).ToDictionary(group => group.Key, group => string.Join(", ", group.SelectMany(header => header.Value)), StringComparer.Ordinal);
            return new LiveAnswer((int)response.StatusCode, body.ToArray(), headers, null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return LiveAnswer.Nothing("it did not answer within 30 seconds");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            var inner = exception;
            while (inner.InnerException is { } next) inner = next;
            return LiveAnswer.Nothing(inner.Message.TrimEnd('.').ReplaceLineEndings(" "));
        }
    }

    /// <summary>A client for it.</summary>
    public static HttpClient Client() => new(new SocketsHttpHandler
    {
        // A redirect is an answer here, and to be looked at.
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "User-Agent", "lantern-verify" } },
    };
}
