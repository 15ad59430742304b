using System.Runtime.ExceptionServices;

namespace Lantern.Build.Pipelines;

/// <summary>A loop over indices shared by a fixed number of threads.</summary>
public static class Workers
{
    /// <summary>Calls <paramref name="body"/> once for each index below <paramref name="count"/>; throws the first exception that any call threw.</summary>
    public static void For(int count, int parallelism, Action<int> body, CancellationToken cancellation = default)
    {
        if (count == 0) return;
        var next = -1;
        ExceptionDispatchInfo? failure = null;
        void Work()
        {
            try
            {
                for (var index = Interlocked.Increment(ref next); index < count && Volatile.Read(ref failure) is null; index = Interlocked.Increment(ref next))
                {
                    cancellation.ThrowIfCancellationRequested();
                    body(index);
                }
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            }
        }
        var threads = new Thread[Math.Clamp(Math.Min(parallelism, count) - 1, 0, 63)];
        for (var i = 0; i < threads.Length; i++)
        {
            // Deep quotations and lists recurse in the libraries; their depth is bounded, and this stack is ample for the bound.
            threads[i] = new Thread(Work, 16 * 1024 * 1024) { IsBackground = true, Name = $"lantern worker {i + 1}" };
            threads[i].Start();
        }
        Work();
        foreach (var thread in threads) thread.Join();
        failure?.Throw();
    }
}
