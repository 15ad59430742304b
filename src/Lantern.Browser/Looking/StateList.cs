using System.Globalization;

namespace Lantern.Browser.Looking;

/// <summary>States in few words. Pure.</summary>
internal static class StateList
{
    /// <summary>Sizes, schemes and script states of some states, out of all that were looked at.</summary>
    public static string Of(IReadOnlyCollection<LookState> states, IReadOnlyCollection<LookState> all)
    {
        if (all.Count > 1 && all.All(states.Contains)) return "in every state";
        var sorted = all.Where(states.Contains).ToList();
        var groups = sorted.GroupBy(state =>
            (state.HasScript, Schemes: string.Join(
            ", ", sorted.Where(other => other.Size == state.Size && other.HasScript == state.HasScript).Select(other => NameOf(other.Scheme))
            .Distinct())))
            .Select(group => (group.Key.HasScript,
                Words: $"{string.Join(", ", group.Select(state => state.Size).Distinct().Select(size => size.ToString()))} {group.Key.Schemes}"))
            .GroupBy(group => group.Words)
            .Select(group => $"{group.Key}{ScriptWords([.. group.Select(part => part.HasScript)])}");
        return string.Join("; ", groups);
    }

    /// <summary>The page that a fault was seen on, and how many others.</summary>
    public static string Pages(IReadOnlyCollection<string> pages) => pages.Count <= 1 ? ""
        : string.Create(CultureInfo.InvariantCulture, $"; also on {pages.Count - 1} other {(pages.Count == 2 ? "page" : "pages")}");

    private static string ScriptWords(HashSet<bool> scripts) => scripts.Count == 2 ? "" : scripts.Contains(true) ? " with script" : " without script";

    private static string NameOf(LookScheme scheme) => scheme switch
    {
        LookScheme.Light => "light",
        LookScheme.Dark => "dark",
        LookScheme.Forced => "forced colours",
        _ => "on paper",
    };
}
