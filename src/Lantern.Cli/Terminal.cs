namespace Lantern.Cli;

/// <summary>The two streams: the report goes to one and nothing else does, progress and complaints to the other.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool isErrorRedirected)
{
    public bool ShowsProgress { get; } = !isErrorRedirected;

    public void Report(string text) => output.Write(text);

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
