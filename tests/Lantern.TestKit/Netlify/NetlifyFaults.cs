namespace Lantern.TestKit.Netlify;

/// <summary>What goes wrong at a <see cref="FakeNetlify"/>; nothing, unless a test says so. Set before the deploy.</summary>
public sealed class NetlifyFaults
{
    /// <summary>Asked for each request, counted from 1, with method and path below the interface: what to do instead of an answer; null for the answer.</summary>
    public Func<int, string, string, Fault?> Instead { get; set; } = (_, _, _) => null;

    /// <summary>A deploy with all its files stays <c>processing</c>.</summary>
    public bool IsNeverReady { get; set; }

    /// <summary>A deploy with all its files becomes <c>error</c>, with these words.</summary>
    public string? Error { get; set; }

    /// <summary>The key that was good until now is not.</summary>
    public bool IsTokenExpired { get; set; }

    /// <summary>How many times a deploy is asked for before it is compared, and again before it is ready.</summary>
    public int Slowness { get; set; }
}

/// <summary>One thing that goes wrong.</summary>
public abstract record Fault
{
    /// <summary>Another answer.</summary>
    /// <param name="Status">Its status.</param>
    /// <param name="Body">Its body.</param>
    /// <param name="RetryAfter">What its <c>Retry-After</c> says.</param>
    public sealed record Answer(int Status, string Body = "{\"code\":0,\"message\":\"it went wrong\"}", string? RetryAfter = null) : Fault;

    /// <summary>The connection is cut after so many bytes of what is sent.</summary>
    public sealed record Reset(int After) : Fault;

    /// <summary>No answer comes as long as the client waits.</summary>
    public sealed record Silence : Fault;

    /// <summary>The answer begins and never ends.</summary>
    public sealed record HalfAnswer : Fault;

    /// <summary>The file arrives with other bytes than were sent.</summary>
    public sealed record WrongDigest : Fault;
}
