using Lantern.Content.Shapes;

namespace Lantern.Site.Editors;

/// <summary>The snippets for a site's files, with its own names to choose from. Pure.</summary>
/// <remarks>A test puts each into a file and builds the site.</remarks>
public static class Snippets
{
    private const string Today = "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}";

    public static IReadOnlyList<Snippet> For(SiteNames names)
    {
        var (topic, region, line, call) = (Choice(1, names.Of(SiteList.Topics), "topic"), Choice(2, names.Of(SiteList.Regions), "us"), Choice(1, names.Of(SiteList.CrisisLines), "us-988"), Choice(1, names.Of(SiteList.CallsToAction), "visit"));
        return
        [
            Text("article", "The lines at the top of an article", $"""
                ---
                title: $TITLE
                topic: {topic.Replace("${1", "${2", StringComparison.Ordinal)}
                description: $ABOUT
                # published: {Today}
                ---

                $0
                """, "${1:What the article is called}", "${3:What the reader will find, in one sentence of up to 160 letters.}"),
            Text("topic", "The lines at the top of a topic", "---\ntitle: $TITLE\ndescription: $ABOUT\ntier: ${3|standard,low,high|}\n---\n\n$0", "${1:What the topic is called}", "${2:What it is, in one sentence.}"),
            Text("person", "The lines at the top of a person", "---\nname: ${1:First Last}\ncredentials: ${2:LCSW}\nroles: [${3|author,reviewer|}]\n---\n\n$0"),
            Text("page", "The lines at the top of a page", "---\ntitle: ${1:What the page is called}\nhealth: ${2|false,true|}\ndraft: true\n---\n\n$0"),
            Text("location", "The lines at the top of a location", "---\nname: ${1:What the place is called}\naddress: |\n  ${2:1 Main Street}\n  ${3:Springfield}\n---\n\n$0"),
            Text("disclaimer", "The lines at the top of a wording", $"---\nversion: {Today}\n---\n\n${{0:This page gives general information. It does not take the place of care from a clinician who knows you.}}"),
            Text("call-to-action", "The lines at the top of an invitation", "---\ntitle: ${1:Come and see us}\nlink: ${2:/}\n---\n\n${0:We are here.}"),
            Text("announcement", "The lines at the top of a notice for the whole site", $"---\nfrom: {Today}\nuntil: {Today}\nlevel: ${{1|info,urgent|}}\n---\n\n$0"),
            Text("source", "A source, below 'sources:' at the top; cited in the text as [^key]", "- key: ${1:key}\n  title: ${2:Authors: title}\n  url: ${3:https://example.org/}\n  year: ${4:$CURRENT_YEAR}"),
            Text("image", "The picture of an article, at the top", "image:\n  src: /assets/${1:name.jpg}\n  alt: ${2:What can be seen}"),
            Text("note", "A box with a note", ":::note\n${0:What is worth knowing.}\n:::"),
            Text("care", "A box that says when and where to get care", ":::care-card ${1|non-urgent,urgent,emergency|}\n${0:What to do.}\n:::"),
            Text("action", "An invitation of the site", $":::action {call}\n:::"),
            Text("crisis", "The crisis line in full", ":::crisis\n:::"),
            Text("details", "A part that a reader opens", ":::details ${1:What it is about}\n${0:More on it.}\n:::"),
            Text("crisis-link", "The number of a crisis line, always the registry's", $"[${{2:call}}](crisis:{line})"),
            Text("cite", "A source of the article", "[^${1:key}]"),
            Text("picture", "A picture in the text", "![${1:What can be seen}](/assets/${2:name.jpg})"),
            Data("crisis-line", "A crisis line of the registry", $"""
                name: $NAME
                region: {region}
                languages: [en]
                hours: ${"{"}3:24/7{"}"}
                channels:
                  - {"{"} kind: ${"{"}4|call,text|{"}"}, value: "${"{"}5:988{"}"}" {"}"}
                authority-url: ${"{"}6:https://example.org/{"}"}
                source-read: {Today}
                """.Replace("$NAME", "${1:What the line calls itself}", StringComparison.Ordinal)),
            Data("region", "A country", $$"""
                name: ${1:the US}
                emergency: { value: "${2:911}", wording: "In immediate danger, call ${2:911}." }
                lines: [{{Choice(3, names.Of(SiteList.CrisisLines), "us-988")}}]
                """),
            Data("redirect", "An old address", "- { from: ${1:/old/}, to: ${2:/} }"),
            Data("channel", "A way to reach a crisis line", "- { kind: ${1|call,text,chat,email,relay,video|}, value: \"${2:988}\" }"),
        ];
    }

    private static Snippet Text(string name, string about, string body, string title = "", string description = "") =>
        new($"lantern-{name}", about, IsData: false, body.Replace("$TITLE", title, StringComparison.Ordinal).Replace("$ABOUT", description, StringComparison.Ordinal));

    private static Snippet Data(string name, string about, string body) => new($"lantern-{name}", about, IsData: true, body);

    /// <summary>A place with the names to choose from; with a name to type over where there are none.</summary>
    private static string Choice(int place, IReadOnlyList<string> names, string otherwise) =>
        names.Count == 0 ? $"${{{place}:{otherwise}}}" : $"${{{place}|{string.Join(',', names.Select(Escaped))}|}}";

    private static string Escaped(string name) => name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
