namespace Lantern.Deploy.Netlify;

/// <summary>How to speak with Netlify. Attempts and the limit are those of Netlify's own command (five tries more, 20 minutes); the first waits are shorter.</summary>
public sealed record NetlifyOptions
{
    /// <summary>Where the interface lies; <c>NETLIFY_API_URL</c> leads to another, as with Netlify's own command.</summary>
    public static readonly Uri Public = new("https://api.netlify.com/api/v1/");

    public Uri Api { get; init; } = Public;

    /// <summary>The key; it goes into one header and nowhere else.</summary>
    public required string Token { get; init; }

    /// <summary>The site's number or its name at Netlify.</summary>
    public required string Site { get; init; }

    /// <summary>How many files are on their way at once.</summary>
    public int Parallelism { get; init; } = 8;

    /// <summary>How often a request is tried.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>The wait before the second attempt; it doubles from one to the next, and half of each is left to chance.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest such wait.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Between two questions whether the deploy is there.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one answer may take; a file's upload has this and the time of its bytes at <see cref="SlowestBytes"/>.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes in a second of the slowest line that is waited for.</summary>
    public int SlowestBytes { get; init; } = 16 * 1024;

    /// <summary>How long a deploy may take in all.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(20);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Waits; tests have no time for it.</summary>
    public Func<TimeSpan, CancellationToken, Task> Wait { get; init; } = Task.Delay;
}
