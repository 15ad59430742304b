using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantern.Browser.DevTools;

namespace Lantern.Browser.Looking;

/// <summary>Finds the declaration behind a fault: takes one after the other out of the page's styles, looks again, and puts it back.</summary>
internal sealed class CauseSearch
{
    /// <summary>So many declarations are tried; a fault that none of them explains stands without a cause.</summary>
    private const int MostTries = 24;

    private const int MostElements = 12;

    private readonly Tab _tab;
    private readonly Func<CancellationToken, Task<bool>> _isThere;
    private readonly Dictionary<string, (string Url, int Line, int Column)> _sheets = new(StringComparer.Ordinal);

    /// <param name="tab">The window, in the state in which the fault was seen.</param>
    /// <param name="isThere">Looks again for the fault.</param>
    public CauseSearch(Tab tab, Func<CancellationToken, Task<bool>> isThere) => (_tab, _isThere) = (tab, isThere);

    /// <summary>The declaration in words, such as <c>'opacity: 0' of '.a .b' in /assets/site.css:1:200</c>; empty where none was found.</summary>
    public async Task<string> Find(LookFault fault, CancellationToken cancellation)
    {
        if (fault.Suspect < 0) return "";
        var listener = _tab.Listener;
        _tab.Listener = (method, what) =>
        {
            if (method != "CSS.styleSheetAdded") return;
            var header = what.GetProperty("header");
            lock (_sheets)
            {
                _sheets[header.GetProperty("styleSheetId").GetString()!] =
                    (header.GetProperty("sourceURL").GetString() ?? "", Number(header, "startLine"), Number(header, "startColumn"));
            }
        };
        try
        {
            await _tab.Call("DOM.getDocument", new JsonObject { ["depth"] = 0 }, cancellation).ConfigureAwait(false);
            await _tab.Call("CSS.enable", null, cancellation).ConfigureAwait(false);
            return await Search(fault, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _tab.Listener = listener;
            await _tab.Call("CSS.disable", null, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<string> Search(LookFault fault, CancellationToken cancellation)
    {
        var tried = new HashSet<string>(StringComparer.Ordinal);
        // The elements are named before anything is tried: each look numbers them anew.
        var names = new List<string>();
        if (fault.Kind is "unseen" or "pale" or "over")
        {
            await _tab.Evaluate($"lantern.covers({fault.Suspect})", cancellation).ConfigureAwait(false);
            await Name("lantern.covering").ConfigureAwait(false);
        }
        await Name($"lantern.chainOf(lantern.suspects[{fault.Suspect}])").ConfigureAwait(false);
        foreach (var name in names)
        {
            var node = (await _tab.Call("DOM.requestNode", new JsonObject { ["objectId"] = name }, cancellation).ConfigureAwait(false))
                .GetProperty("nodeId").GetInt32();
            if (node == 0) continue;
            var matched = await _tab.Call("CSS.getMatchedStylesForNode", new JsonObject { ["nodeId"] = node }, cancellation).ConfigureAwait(false);
            foreach (var declaration in Declarations(matched, fault.Kind))
            {
                if (!tried.Add(declaration.Place)) continue;
                if (tried.Count > MostTries) return "";
                if (await IsCause(declaration, cancellation).ConfigureAwait(false)) return declaration.Words(PlaceOf(declaration));
            }
        }
        return "";

        async Task Name(string list)
        {
            for (var at = 0; at < MostElements; at++)
            {
                if (await _tab.Element($"{list}[{at}]", cancellation).ConfigureAwait(false) is not { } name) break;
                names.Add(name);
            }
        }
    }

    private async Task<bool> IsCause(StyleDeclaration declaration, CancellationToken cancellation)
    {
        var changed = await Set(declaration.Sheet, declaration.Range, declaration.Without, cancellation).ConfigureAwait(false);
        var isThere = await _isThere(cancellation).ConfigureAwait(false);
        await Set(declaration.Sheet, changed, declaration.Text, cancellation).ConfigureAwait(false);
        return !isThere;
    }

    private async Task<JsonObject> Set(string sheet, JsonObject range, string text, CancellationToken cancellation)
    {
        var edit = new JsonObject { ["styleSheetId"] = sheet, ["range"] = range.DeepClone(), ["text"] = text };
        var styles = await _tab.Call("CSS.setStyleTexts", new JsonObject { ["edits"] = new JsonArray(edit) }, cancellation).ConfigureAwait(false);
        return StyleDeclaration.RangeOf(styles.GetProperty("styles")[0].GetProperty("range"));
    }

    private string PlaceOf(StyleDeclaration declaration)
    {
        (string Url, int Line, int Column) sheet;
        lock (_sheets) sheet = _sheets.GetValueOrDefault(declaration.Sheet, ("", 0, 0));
        var path = Uri.TryCreate(sheet.Url, UriKind.Absolute, out var url) ? url.AbsolutePath : "the page's own styles";
        var column = declaration.Line == 0 ? sheet.Column + declaration.Column : declaration.Column;
        return string.Create(CultureInfo.InvariantCulture, $"{path}:{sheet.Line + declaration.Line + 1}:{column + 1}");
    }

    /// <summary>The declarations that can be behind the fault; the strongest come first.</summary>
    private static IEnumerable<StyleDeclaration> Declarations(JsonElement matched, string kind)
    {
        var rules = new List<JsonElement>();
        // What an element draws beside itself comes before the element, and the rule that wins before those that it outdoes.
        if (matched.TryGetProperty("pseudoElements", out var pseudo))
        {
            var beside = pseudo.EnumerateArray()
                .Where(element => element.GetProperty("pseudoType").GetString() is "before" or "after" or "first-line" or "first-letter");
            rules.AddRange(beside.SelectMany(element => Rules(element.GetProperty("matches"))));
        }
        if (matched.TryGetProperty("matchedCSSRules", out var own)) rules.AddRange(Rules(own));
        return rules.Where(rule => rule.GetProperty("origin").ValueEquals("regular")).SelectMany(rule => StyleDeclaration.Of(rule))
            .Where(declaration => FaultCauses.CanBe(kind, declaration.Name));
    }

    private static IEnumerable<JsonElement> Rules(JsonElement matches) => matches.EnumerateArray().Select(match => match.GetProperty("rule"))
        .Reverse();

    private static int Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? (int)value.GetDouble() : 0;
}
