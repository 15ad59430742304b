namespace Lantern.Rendering.Html;

/// <summary>Every page begins alike: skip link, crisis strip, header, main, footer, and nothing else beside them.</summary>
internal static class OrderRule
{
    private const string SkipLink = "skip link";
    private const string Strip = "crisis strip";
    private const string Notice = "notice";

    public static void Check(PageTree page, PageParts parts, PageFindings findings)
    {
        var found = page.Body.Exists ? Describe(page.Body, parts) : [];
        var expected = new List<string> { SkipLink, Strip, "header", "main", "footer" };
        // What is missing altogether has a finding of its own.
        if (found is not [SkipLink, ..])
        {
            findings.Add(RenderingDiagnostics.SkipLink);
            expected.Remove(SkipLink);
        }
        if (parts.Strips.Count == 0) expected.Remove(Strip);
        var order = WithoutNotices(found);
        if (order.SequenceEqual(expected)) return;
        findings.Add(RenderingDiagnostics.PageOrder, string.Join(", ", expected), order.Count == 0 ? "nothing" : OutsideAddress.Shown(string.Join(", ", order)));
    }

    private static List<string> Describe(PageNode body, PageParts parts, int level = 0)
    {
        var found = new List<string>();
        var strips = 0;
        foreach (var node in body.Children)
        {
            if (!node.IsElement)
            {
                if (!node.Text.IsWhiteSpace()) found.Add("loose text");
                continue;
            }
            if (node.Name is "script" or "style" or "template") continue;
            if (node.Name == "a" && found.Count == 0 && IsSkipLink(node, parts)) found.Add(SkipLink);
            else if (node.Name == "aside" && node.HasClass("crisis-strip") && strips++ == 0) found.Add(Strip);
            else if (node.HasClass("crisis-strip") && strips > 1) continue;
            else if (node.HasClass("announcement") || node.HasClass("draft-badge") || node.HasClass("quick-exit")) found.Add(Notice);
            // The engine's frame, and what scrolls in it below a strip that stays: their parts are those of the page.
            else if (level == 0 && node.HasClass("page-frame")) found.AddRange(Describe(node, parts, level: 1));
            else if (level == 1 && node.HasClass("page-scroll")) found.AddRange(Describe(node, parts, level: 2));
            else found.Add(node.Name);
        }
        return found;
    }

    private static List<string> WithoutNotices(List<string> found)
    {
        var strip = found.IndexOf(Strip);
        var header = found.IndexOf("header");
        return [.. found.Where((part, at) => part != Notice || at < strip || at > header)];
    }

    private static bool IsSkipLink(PageNode link, PageParts parts) =>
        link.Get("href") is ['#', .. var id] && id.Length > 0 && parts.Ids.ContainsKey(id) && VisibleText.Of(link).Length > 0;
}
