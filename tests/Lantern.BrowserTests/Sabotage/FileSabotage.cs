using Lantern.TestKit;

namespace Lantern.BrowserTests.Sabotage;

/// <summary>Templates, scripts, interface words, the registry, content.</summary>
internal static class FileSabotage
{
    private const string Article = "-- input/articles/panic.md --\n---\ntitle: Panic attacks\ntopic: anxiety\ndescription: What helps.\npublished: 2026-03-02\n---\n\nIt passes.\n\n";

    public static IEnumerable<SabotageCase> All =>
    [
        Template("markup around", "layout", "<main ", "<div hidden><main ", "</main>", "</main></div>"),
        Template("markup around", "layout", "<main ", "<main inert "),
        Template("markup around", "layout", "<main ", "<main aria-hidden=\"true\" "),
        Template("markup around", "layout", "<main ", "<main role=\"presentation\" "),
        Template("markup around", "layout", "<main ", "<main bgcolor=\"#000\" style=\"opacity:0\" "),
        Template("markup around", "layout", "{{ content -}}", "<details><summary>More</summary>{{ content -}}</details>"),
        Template("markup around", "layout", "{{ content -}}", "<noscript>{{ content -}}</noscript>"),
        Template("markup around", "layout", "{{ content -}}", "<svg><foreignObject>{{ content -}}</foreignObject></svg>"),
        Template("markup around", "layout", "{{ content -}}", "<small><small><small>{{ content -}}</small></small></small>"),
        Template("markup around", "layout", "{{ content -}}", "<marquee>{{ content -}}</marquee>"),
        Template("markup around", "layout", "{{ content -}}", "<template shadowrootmode=\"open\"></template>{{ content -}}"),
        Template("markup around", "layout", "{{ content -}}", "<dialog open>Welcome</dialog>{{ content -}}"),
        Template("markup around", "layout", "{{ content -}}", "<div popover>{{ content -}}</div>"),
        Template("markup around", "layout", "<main ", "<div dir=\"rtl\"><main ", "</main>", "</main></div>"),
        Template("head and frame", "layout", "<meta charset=\"utf-8\">", "<meta charset=\"utf-8\"><base href=\"/x/\">"),
        Template("head and frame", "layout", "initial-scale=1", "initial-scale=0.1, user-scalable=no"),
        Template("head and frame", "layout", "<meta charset=\"utf-8\">", "<meta http-equiv=\"content-security-policy\" content=\"style-src 'none'\">"),
        Template("head and frame", "layout", "<head>", "<style>@layer{*{display:none!important}}</style><head>"),
        Template("head and frame", "layout", "<meta charset=\"utf-8\">", "<style>@layer{.crisis-line{display:none!important}}</style><meta charset=\"utf-8\">"),
        Template("head and frame", "layout", "<html ", "<html class=\"page-frame\" "),
        Template("head and frame", "layout", "<body ", "<!-- <body> --><body "),
        Template("head and frame", "layout", "<head>", "<!-- <head> --><head>"),
        Template("head and frame", "layout", "</body>", "<!-- </body> -->\n</body>"),
        Template("head and frame", "layout", "</body>", "</div><div class=\"cover\"></div></body>"),
        Template("head and frame", "layout", "<meta charset=\"utf-8\">", "<link rel=\"prefetch\" href=\"https://other.example/\"><meta charset=\"utf-8\">"),
        Template("head and frame", "layout", "<meta charset=\"utf-8\">", "<meta http-equiv=\"refresh\" content=\"0;url=/about/\">"),
        Template("parts beside", "partials/header", "<header", "<aside class=\"crisis-strip\"><p><a href=\"tel:555\">Call 988</a></p></aside><header"),
        Template("parts beside", "partials/footer", "</footer>", "<p><a href=\"tel:5550100\">Call 988</a></p></footer>"),
        Template("parts beside", "partials/footer", "</footer>", "<p><a href=\"tel:911\">9&#8203;88</a></p></footer>"),
        Template("parts beside", "partials/footer", "</footer>", "<p><a href=\"tel:911\">９８８</a></p></footer>"),
        Template("parts beside", "article", "{% render 'partials/disclaimers'", "<p hidden>{% render 'partials/disclaimers'"),
        Template("parts beside", "article", "{% render 'partials/disclaimers', disclaimers: safety.disclaimers -%}", ""),
        new("parts beside", "own partial for a channel", "-- theme/partials/channel.liquid --\n<li class=\"channel\"><a href=\"tel:555\">{{ channel.text }}</a></li>\n"),
        new("parts beside", "own partial for crisis lines", "-- theme/partials/crisis-lines.liquid --\n{% comment %}nothing{% endcomment %}\n"),
        new("scripts", "a script that is not listed", "-- theme/js/own.js --\ndocument.querySelectorAll('section').forEach((s) => s.remove());\n"),
        Template("scripts", "layout", "</body>", "<script>document.body.style.zoom = '.1'</script></body>"),
        Template("scripts", "layout", "</body>", "<script type=\"speculationrules\">{\"prefetch\":[{\"source\":\"document\"}]}</script></body>"),
        Template("scripts", "layout", "</body>", "<script type=\"text/JavaScript\">document.title='x'</script></body>"),
        Template("scripts", "layout", "</body>", "<svg><script>document.title='x'</script></svg></body>"),
        Template("scripts", "layout", "<main ", "<main onclick=\"this.remove()\" "),
        Template("scripts", "layout", "</body>", "<iframe srcdoc=\"<p>x\"></iframe></body>"),
        new("words", "another number in the strip", "-- theme/strings/en.yml --\nstrip_sentence: \"{call} or {text}. {emergency}. Or call 555 0100.\"\n"),
        new("words", "a number in letters of another script", "-- theme/strings/en.yml --\nstrip_more: \"Help: ٥٥٥ ٠١٠٠\"\n"),
        new("words", "a word that nobody sees", "-- theme/strings/en.yml --\nstrip_more: \"\\u3164\"\n"),
        new("words", "a place left out", "-- theme/strings/en.yml --\nstrip_sentence: \"Need help? {call}.\"\n"),
        new("registry", "dials another number", "-- input/crisis-lines/us-988.yml --\nname: 988 Lifeline\nregion: us\nlanguages: [en]\nhours: 24/7\nchannels:\n"
            + "  - { kind: call, value: \"988\", dial: \"911\" }\nauthority-url: https://988lifeline.org/\n"),
        new("registry", "another number in the name", "-- input/crisis-lines/us-988.yml --\nname: 988 Lifeline, or 555-0100\nregion: us\nlanguages: [en]\nhours: 24/7\nchannels:\n"
            + "  - { kind: call, value: \"988\" }\nauthority-url: https://988lifeline.org/\n"),
        new("registry", "another number in the hours", "-- input/crisis-lines/us-988.yml --\nname: 988 Lifeline\nregion: us\nlanguages: [en]\nhours: at night call 555 0100\nchannels:\n"
            + "  - { kind: call, value: \"988\" }\nauthority-url: https://988lifeline.org/\n"),
        new("registry", "an emergency sentence with another number",
            "-- input/regions/us.yml --\nname: the US\nemergency: { value: \"911\", wording: \"In danger, call 999.\" }\nlines: [us-988]\n"),
        new("content", "a disclaimer of blanks", "-- input/disclaimers/standard.md --\n---\nversion: 2026-03-02\n---\n\n" + new string('\u3164', 60) + "\n"),
        new("content", "a disclaimer of braille blanks", "-- input/disclaimers/standard.md --\n---\nversion: 2026-03-02\n---\n\n" + new string('\u2800', 60) + "\n"),
        new("content", "a picture in a disclaimer", "-- input/disclaimers/standard.md --\n---\nversion: 2026-03-02\n---\n\nThis page does not take the place of care. ![1](/assets/one.svg)\n"
            + "-- input/assets/one.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M4 0v9\"/></svg>\n"),
        new("content", "a link that says another number", Article + "[Call 988](tel:911)\n"),
        new("content", "the same with signs that nobody sees", Article + "[Call 9\u200b88](tel:911)\n"),
        new("content", "a number that leads to a page", Article + "[988](/about/)\n"),
        new("content", "no disclaimer of its own", "-- input/articles/panic.md --\n---\ntitle: Panic\ntopic: anxiety\ndescription: Help.\npublished: 2026-03-02\ndisclaimer: []\n---\n\nIt passes.\n"),
        new("content", "a page in the place of help", "-- input/redirects.yml --\n- { from: /crisis/, to: /about/ }\n"),
    ];

    private static SabotageCase Template(string kind, string name, params ReadOnlySpan<string> changes)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "theme", $"{name}.liquid"));
        for (var i = 0; i < changes.Length; i += 2)
        {
            if (!text.Contains(changes[i], StringComparison.Ordinal)) throw new InvalidOperationException($"{name}.liquid has no {changes[i]}");
            text = text.Replace(changes[i], changes[i + 1], StringComparison.Ordinal);
        }
        return new(kind, $"{name}: {changes[1]}", $"-- theme/{name}.liquid --\n{text}\n");
    }
}
