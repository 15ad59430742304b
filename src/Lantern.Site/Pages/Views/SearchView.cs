using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>What the search page needs to ask the index. Only where there is one.</summary>
/// <param name="Script">Address of the script.</param>
/// <param name="Words">Words of crisis as JSON, safe inside a script element.</param>
public sealed record SearchView(string Script, Html Words)
{
    public static ViewType<SearchView> Type { get; } = new ViewType<SearchView>("search", "What the search page needs to ask the index.")
        .Text("script", "address of the script that asks it", view => view.Script)
        .Html("words", "the crisis words of theme/crisis-words/ as JSON, for the element with the id search:words", view => view.Words);
}
