using Lantern.Build.Pipelines;

namespace Lantern.Cli;

/// <summary>What people are told when a run can't go on: plain words and what to do or report, never a stack trace. Pure.</summary>
internal static class Failure
{
    private const string Unfinished = "This run did not finish; the next build puts the output folder in order.";

    public static string Describe(Exception exception)
    {
        var causes = Causes(exception).ToList();
        // Documents that the pipelines make themselves have a name in angle brackets, which tells people nothing.
        var document = causes.OfType<ModuleFailedException>().Select(failed => failed.Document).FirstOrDefault(path => !path.StartsWith('<'));
        var where = document is null ? "" : $" at the file {document}";
        var cause = causes.Find(inner => inner is not (ModuleFailedException or AggregateException)) ?? exception;
        var words = cause.Message.ReplaceLineEndings(" ");
        if (causes.Exists(inner => inner is OutOfMemoryException))
            return $"There was not enough memory{where}. {Unfinished}\nClose other programs, or try again with --threads 1.";
        if (cause is IOException or UnauthorizedAccessException)
            return $"Something could not be read or written{where}: {words}\n{Unfinished}";
        return $"""
            Lantern failed{where}. This is a defect of Lantern, not of your site. {Unfinished}
            Please report it with the command that you ran{(document is null ? "" : ", that file")} and this line:
              {cause.GetType().Name}{Place(cause)}: {words}
            """.ReplaceLineEndings("\n");
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException) yield return inner;
    }

    /// <summary>The method of Lantern in which it happened: what a report of it can't do without.</summary>
    private static string Place(Exception exception)
    {
        if (exception.StackTrace?.Split('\n').FirstOrDefault(frame => frame.Contains("Lantern.", StringComparison.Ordinal)) is not { } frame) return "";
        var start = frame.IndexOf("Lantern.", StringComparison.Ordinal);
        var end = frame.AsSpan(start).IndexOfAny('(', ' ', '\r');
        return $" in {(end < 0 ? frame[start..] : frame.Substring(start, end))}";
    }
}
