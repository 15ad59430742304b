using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Lantern.Preview;

/// <summary>Passes news on to every open page. Thread-safe.</summary>
public sealed class EventStream
{
    private readonly ConcurrentDictionary<Listener, bool> _open = new();

    /// <summary>Sends a message to all who listen.</summary>
    public void Send(string message)
    {
        foreach (var listener in _open.Keys) listener.Messages.Writer.TryWrite(message);
    }

    /// <summary>Listens from now on.</summary>
    public Listener Listen()
    {
        var listener = new Listener(this);
        _open[listener] = true;
        return listener;
    }

    /// <summary>One who listens until it is disposed of.</summary>
    public sealed class Listener(EventStream stream) : IDisposable
    {
        internal Channel<string> Messages { get; } = Channel.CreateUnbounded<string>();

        public IAsyncEnumerable<string> ReadAllAsync(CancellationToken cancellation) => Messages.Reader.ReadAllAsync(cancellation);

        public void Dispose() => stream._open.TryRemove(this, out _);
    }
}
