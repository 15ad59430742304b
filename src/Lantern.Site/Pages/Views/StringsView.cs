using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>The interface words of a language, as <c>strings</c>; from <c>theme/strings/&lt;lang&gt;.yml</c>.</summary>
public sealed class StringsView(IReadOnlyDictionary<string, string> words)
{
    public string this[string key] => words.TryGetValue(key, out var text) ? text : key;

    public bool Has(string key) => words.ContainsKey(key);

    /// <summary>The type with one member for each word there is, so that a template with another one is refused.</summary>
    public static ViewType<StringsView> TypeOf(IReadOnlyDictionary<string, string> words)
    {
        var type = new ViewType<StringsView>("strings", "The interface words of the site's language, from theme/strings/.");
        foreach (var key in words.Keys.Order(StringComparer.Ordinal)) type.Text(key, words[key], view => view[key]);
        return type;
    }

    /// <summary>A word with its places filled.</summary>
    public string Fill(string key, params (string Name, string Value)[] values)
    {
        var text = this[key];
        foreach (var (name, value) in values) text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }
}
