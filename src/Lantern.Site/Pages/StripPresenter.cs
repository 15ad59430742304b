using System.Text.RegularExpressions;
using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>The crisis strip: the primary region's first line that can be called day and night, and its emergency number. Pure.</summary>
public static partial class StripPresenter
{
    public static StripView Present(Library library, StringsView words)
    {
        var more = new LinkView(words["strip_more"], "/crisis/");
        if (library.Regions.Length == 0) return new([], more, []);
        var region = library.Regions[0];
        var line = region.Lines.Select(key => library.Catalogs.CrisisLines.TryGet(key.Value, out var found) ? found : null)
            .FirstOrDefault(found => found is { IsRoundTheClock: true } && found.First(ChannelKind.Call) is not null);
        var hasOthers = library.Catalogs.Regions.All.Any(other => !library.Regions.Contains(other));
        var elsewhere = new LinkView(words.Fill("strip_elsewhere", ("region", region.Name)), hasOthers ? "/crisis/#crisis:elsewhere" : "/crisis/");
        return new StripView(line is null ? [] : Parts(line, region, words), more, [elsewhere]);
    }

    private static List<StripPart> Parts(CrisisLine line, Region region, StringsView words)
    {
        var call = line.First(ChannelKind.Call)!;
        var text = line.First(ChannelKind.Text);
        var links = new Dictionary<string, StripPart>(StringComparer.Ordinal)
        {
            ["call"] = new(call.Label, call.Href),
            ["emergency"] = new(words.Fill("strip_emergency", ("number", region.Emergency.Value)), region.Emergency.Href),
        };
        if (text is not null)
        {
            var label = text.Keyword is { } keyword
                ? words.Fill("strip_text_keyword", ("keyword", keyword), ("number", text.Value))
                : words.Fill("strip_text", ("number", text.Value));
            links["text"] = new(label, text.Href);
        }
        var sentence = words[text is null ? "strip_sentence_call_only" : "strip_sentence"];
        var parts = new List<StripPart>();
        foreach (var piece in Places().Split(sentence).Where(piece => piece.Length > 0))
        {
            if (piece[0] == '{' && links.TryGetValue(piece[1..^1], out var link)) parts.Add(link);
            else parts.Add(new(piece, null));
        }
        return parts;
    }

    [GeneratedRegex(@"(\{[a-z]+\})", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
