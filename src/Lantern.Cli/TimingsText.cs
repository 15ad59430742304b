using System.Globalization;
using System.Text;
using Lantern.Build.Pipelines;

namespace Lantern.Cli;

/// <summary>Where the time of a run went, as a table: pipeline, phase, documents, milliseconds of all threads together. Pure.</summary>
internal static class TimingsText
{
    public static string Of(Timings timings)
    {
        var text = new StringBuilder($"{"pipeline",-16}{"phase",-14}{"documents",10}{"ms of work",12}");
        foreach (var (pipeline, phase, documents, time) in timings.Entries)
            text.Append(CultureInfo.InvariantCulture, $"\n{pipeline,-16}{phase,-14}{documents,10}{time.TotalMilliseconds,12:0.0}");
        return text.ToString();
    }
}
