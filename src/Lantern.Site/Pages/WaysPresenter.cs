using Lantern.Content.Safety;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>Crisis lines of the practice's own regions, by the way to reach them. Pure.</summary>
public static class WaysPresenter
{
    /// <param name="lines">The lines of the regions, in order.</param>
    /// <param name="inFull">The keys of those that stand on the page in full.</param>
    /// <param name="present">A line as pages show it.</param>
    public static WaysView Present(IReadOnlyList<CrisisLine> lines, IReadOnlySet<string> inFull, Func<CrisisLine, CrisisLineView> present)
    {
        var views = lines.Select(line => (Line: line, View: present(line))).ToList();
        return new WaysView
        {
            Call = [.. With(views.Where(line => !inFull.Contains(line.Line.Key)), "call", "authority")],
            Text = [.. With(views, "text")],
            Chat = [.. With(views, "chat", "email")],
            Deaf = [.. With(views, "relay", "video")],
            // The first way that the line names is enough: all of them stand above.
            Languages = [.. views.Where(line => line.View.Languages is not null).Select(line => line.View with { Channels = [.. line.View.Channels.Take(1)] })],
        };
    }

    private static IEnumerable<CrisisLineView> With(IEnumerable<(CrisisLine Line, CrisisLineView View)> lines, params string[] kinds) => lines
        .Select(line => line.View with { Channels = [.. line.View.Channels.Where(channel => kinds.Contains(channel.Kind))], Languages = null })
        .Where(line => line.Channels.Count > 0);
}
