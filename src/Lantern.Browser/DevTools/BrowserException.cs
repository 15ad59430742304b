namespace Lantern.Browser.DevTools;

/// <summary>The browser can't be asked any more: it is not there, has ended, or gives no answer. The message says so in plain words.</summary>
public sealed class BrowserException : Exception
{
    public BrowserException(string message) : base(message)
    {
    }

    /// <summary>It is the page that does not let itself be looked at; the browser is well.</summary>
    public bool IsOfPage { get; init; }

    public BrowserException(string message, Exception cause) : base(message, cause)
    {
    }
}
