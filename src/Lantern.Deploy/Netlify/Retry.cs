using System.Net;

namespace Lantern.Deploy.Netlify;

/// <summary>When a request is tried again, and how long to wait before. Pure but for the dice.</summary>
internal static class Retry
{
    /// <summary>True for answers that another attempt may change: too many requests, too slow, and what is wrong with the host itself.</summary>
    public static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status is 425 or >= 500;

    /// <summary>The wait after a failed attempt, counted from 1: it doubles, half of it is chance, so that many uploads don't come back all at once.</summary>
    public static TimeSpan Before(int attempt, NetlifyOptions options)
    {
        var whole = Math.Min(options.LongestWait.TotalMilliseconds, options.FirstWait.TotalMilliseconds * Math.Pow(2, attempt - 1));
        return TimeSpan.FromMilliseconds((whole / 2) + (Random.Shared.NextDouble() * whole / 2));
    }

    /// <summary>What the host asks to wait, in seconds or until a time (RFC 9110, 10.2.3); null where it asks for nothing.</summary>
    public static TimeSpan? Asked(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } until } => until - clock.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero,
        _ => null,
    };
}
