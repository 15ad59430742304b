using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Lantern.Rendering.Html.Help;

namespace Lantern.Site.Theming.Help;

/// <summary>The style sheet that protects what must be seen: crisis strip, crisis lines, emergency numbers and disclaimers. Pure.</summary>
/// <remarks>
/// It stands in front of every other style of a page, in an anonymous cascade layer and with every declaration important. By the cascade's order (CSS
/// Cascading and Inheritance Level 5, sections 6.1 and 6.4.4) such a declaration wins over all that a theme can write: unlayered rules, later layers,
/// animations. A named layer could be reopened by a theme, and a style attribute would win; the gate refuses the latter.
/// </remarks>
public static partial class HelpSheet
{
    private const string Source = "help/help.css";
    private const string Screen = "@media screen";
    private const string Night = "@media screen and (prefers-color-scheme:dark)";

    private const string Parts = "aside.crisis-strip,section.crisis-line,div.crisis-box,div.region-line,div.emergency,section.disclaimer";

    /// <summary>Any of them; every browser that knows layers knows <c>:is()</c>, too.</summary>
    private const string Any = ":is(.crisis-strip,.crisis-line,.crisis-box,.region-line,.emergency,.disclaimer)";

    /// <summary>The sheet with the colours and sizes of a site, every one a literal.</summary>
    /// <param name="look">What the practice chose, and what follows from it.</param>
    public static string Write(HelpLook look)
    {
        var rules = new List<HelpRule>(HelpRule.Read(Text()));
        rules.AddRange(HelpIcon.All.Select(static icon => new HelpRule("", $".channel-{icon.Kind} svg.help-icon path", [$"d:path(\"{icon.Path}\")"])));
        var sheet = new StringBuilder("@layer{");
        Append(sheet, rules.Where(static rule => !rule.IsPaper), rule => Filled(rule, look.Sizes, value => !IsColour(value)));
        Append(sheet.Append(Screen).Append('{'), rules, rule => Filled(rule, look.Sizes, IsColour, look.Day));
        Append(sheet.Append('}').Append(Night).Append('{'), rules, rule => Filled(rule, look.Sizes, IsColour, look.Night));
        Append(sheet.Append('}'), rules.Where(static rule => rule.IsPaper), rule => Filled(rule, look.Sizes, value => !IsColour(value)));
        return sheet.Append('}').ToString();

        bool IsColour(string value) => Names().Matches(value).Any(name => look.Day.ContainsKey(name.Groups["name"].Value));
    }

    private static void Append(StringBuilder sheet, IEnumerable<HelpRule> rules, Func<HelpRule, List<string>> declarationsOf)
    {
        var medium = "";
        foreach (var rule in rules)
        {
            if (declarationsOf(rule) is not { Count: > 0 } declarations) continue;
            if (rule.Medium != medium)
            {
                if (medium.Length > 0) sheet.Append('}');
                if (rule.Medium.Length > 0) sheet.Append(rule.Medium).Append('{');
                medium = rule.Medium;
            }
            sheet.Append(Expanded(rule.Selectors)).Append('{').AppendJoin("!important;", declarations).Append("!important}");
        }
        if (medium.Length > 0) sheet.Append('}');
    }

    /// <summary>The declarations of a rule whose values are wanted, with sizes first and then colours in place of names.</summary>
    private static List<string> Filled(
        HelpRule rule, IReadOnlyDictionary<string, string> sizes, Func<string, bool> isWanted, IReadOnlyDictionary<string, string>? colours = null) =>
        [.. rule.Declarations.Select(declaration => Fill(declaration, sizes)).Where(isWanted).Select(declaration => colours is null ? declaration : Fill(declaration, colours))];

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Names().Replace(text, name => values.TryGetValue(name.Groups["name"].Value, out var value) ? value : name.Value);

    private static string Expanded(string selectors) => string.Join(',', selectors.Split(',', StringSplitOptions.TrimEntries).SelectMany(Expand));

    private static IEnumerable<string> Expand(string selector)
    {
        if (!selector.StartsWith('%')) return [selector];
        var end = selector.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') + 1;
        var (group, ending) = end == 0 ? (selector[1..], "") : (selector[1..end], selector[end..]);
        return group switch
        {
            "parts" => [$":is({Parts}){ending}"],
            "inside" => [$"{Any} *{ending}"],
            "every" => [Any + ending, $"{Any} *{ending}"],
            "links" => [$"{Any} a{ending}"],
            "around" => [$".page-frame :has({Parts}){ending}"],
            // What a browser does not know in here (:has) it leaves out alone.
            "outside" => [$":is(html,body,.page-frame,.page-frame>main,.page-scroll,.page-frame :has({Parts}))"],
            _ => throw new InvalidOperationException($"help.css names %{group}, which stands for nothing"),
        };
    }

    private static string Text()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Source)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\$(?<name>[a-z-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
