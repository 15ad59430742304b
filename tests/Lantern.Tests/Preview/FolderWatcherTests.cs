using Lantern.Preview.Watching;
using Xunit;

namespace Lantern.Tests.Preview;

/// <summary>No save is lost, whatever the preview does at that moment.</summary>
public sealed class FolderWatcherTests
{
    /// <summary>Ends the waiting just when a change has been taken from the queue and the end of its burst is waited for: a reading of the site comes to its end then.</summary>
    private sealed class EndsInTheBurst(CancellationTokenSource waiting) : TimeProvider
    {
        private int _asked;

        public override long GetTimestamp()
        {
            if (++_asked == 2) waiting.Cancel();
            return base.GetTimestamp();
        }
    }

    [Fact]
    public async Task A_save_that_comes_as_the_waiting_ends_is_told_all_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("lantern-watch-").FullName;
        try
        {
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            var input = Directory.CreateDirectory(Path.Combine(folder, "input")).FullName;
            using var watcher = new FolderWatcher(folder, [input], new EndsInTheBurst(waiting));
            var saved = Path.Combine(input, "a.md");
            await File.WriteAllTextAsync(saved, "text", TestContext.Current.CancellationToken);
            Assert.Contains(saved, await watcher.NextAsync(null, waiting.Token));
            Assert.True(waiting.IsCancellationRequested);
            // Ended before anything came, it says so, and what comes later waits for the next question.
            using var ended = new CancellationTokenSource();
            await ended.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watcher.NextAsync(null, ended.Token));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
