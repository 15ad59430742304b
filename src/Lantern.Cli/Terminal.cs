namespace Lantern.Cli;

/// <summary>The two streams: the report goes to one and nothing else does, progress and complaints to the other.</summary>
internal sealed class Terminal(
    TextWriter output, TextWriter error, bool isErrorRedirected, TextReader input, bool isPrivate = false, bool isInputRedirected = false)
{
    /// <summary>A person reads the report here, and it is kept in no log or file.</summary>
    public bool IsPrivate { get; } = isPrivate;

    /// <summary>A person is there to answer; what another program sends is no answer of hers.</summary>
    public bool IsAnswered { get; } = !isInputRedirected;

    public bool ShowsProgress { get; } = !isErrorRedirected;

    public void Report(string text) => output.Write(text);

    /// <summary>An answer; null where nobody is there to give one.</summary>
    public string? Ask()
    {
        output.Flush();
        return input.ReadLine();
    }

    public void Error(string text)
    {
        try
        {
            error.WriteLine(text);
        }
        catch (IOException)
        {
            // Nobody is there to be told; the exit code still says it.
        }
    }
}
