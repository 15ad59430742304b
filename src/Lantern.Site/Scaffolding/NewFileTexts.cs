using System.Text;
using Lantern.Content.FrontMatter;
using Lantern.Content.Library;
using Lantern.Diagnostics;

namespace Lantern.Site.Scaffolding;

/// <summary>What stands in new files. Pure.</summary>
internal static class NewFileTexts
{
    /// <summary>Where a file goes, from the input folder on.</summary>
    public static string PathOf(NewFileRequest wish, string name) => wish.Kind switch
    {
        NewFileKind.Article => $"articles/{wish.Topic}/{name}.md",
        NewFileKind.Topic => $"topics/{name}.md",
        NewFileKind.Person => $"people/{name}.md",
        NewFileKind.Page => $"pages/{name}.md",
        NewFileKind.Disclaimer => $"disclaimers/{name}.md",
        NewFileKind.CrisisLine => $"crisis-lines/{name}.yml",
        _ => $"locations/{name}.md",
    };

    /// <summary>What the wish lacks; null where nothing.</summary>
    /// <param name="wish">The wish.</param>
    /// <param name="library">The site; null where it can't be read, which nobody begins a file in.</param>
    public static string? Problem(NewFileRequest wish, Library? library)
    {
        if (library is null) return SiteBuilder.Unreadable;
        switch (wish.Kind)
        {
            case NewFileKind.Article when !library.Catalogs.Topics.TryGet(wish.Topic ?? "", out _):
                var topics = library.Catalogs.Topics.All.Select(topic => topic.Key).Order(StringComparer.Ordinal).ToList();
                var near = wish.Topic is { } topic ? DidYouMean.Find(topic, topics) : null;
                return $"{(wish.Topic is null ? "An article needs a topic" : $"There is no topic '{wish.Topic}'")}: write --topic and one of {string.Join(", ", topics)}.{(near is null ? "" : $" Did you mean '{near}'?")}";
            case NewFileKind.Location when string.IsNullOrWhiteSpace(wish.Address):
                return "A location needs its address: write --address and what stands on an envelope, such as --address \"1 Main Street, Springfield\".";
            case NewFileKind.CrisisLine:
                return ProblemOfLine(wish, library);
            default:
                return null;
        }
    }

    private static string? ProblemOfLine(NewFileRequest wish, Library library)
    {
        if (!library.Catalogs.Regions.TryGet(wish.Region ?? "", out _))
            return $"{(wish.Region is null ? "A crisis line needs a region" : $"There is no region '{wish.Region}'")}: write --region and one of {string.Join(", ", library.Catalogs.Regions.All.Select(region => region.Key).Order(StringComparer.Ordinal))}.";
        if (wish.Call is null && wish.Text is null) return "A crisis line needs a number: write --call or --text and the number as the authority prints it.";
        if (wish.Hours is null) return "A crisis line needs its hours: write --hours 24/7, or the hours with their zone, such as --hours \"9 am to 9 pm, Eastern time\".";
        return wish.AuthorityUrl is null ? "A crisis line needs the page of its authority: write --authority-url and the address where the number is published." : null;
    }

    /// <summary>The text.</summary>
    /// <param name="wish">The wish, without a problem.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="today">The day.</param>
    /// <param name="article">An article as it would be, for what it takes from elsewhere.</param>
    public static string Of(NewFileRequest wish, string name, DateOnly today, LibraryArticle? article) => wish.Kind switch
    {
        NewFileKind.Article => Article(wish, today, article),
        NewFileKind.Topic => $"---\ntitle: {wish.Title}\ndescription: What {wish.Title} is, in one sentence.\n---\n\nWhat {wish.Title} is, in a paragraph or two.\n\n## What helps\n\nWhat people can do themselves, and how it is treated.\n\n## When to ask for help\n\nThe signs that it is time to talk with somebody, and whom to ask.\n",
        NewFileKind.Person => $"---\nname: {Quoted(wish.Title)}\n# credentials: LCSW\nroles: [author]   # a clinician who may sign articles off has the role reviewer too: [author, reviewer]\n---\n\nWho {wish.Title} is, in a few sentences.\n",
        NewFileKind.Page => $"---\ntitle: {wish.Title}\ndraft: true   # remove this line when the page may go live\n---\n\nWrite the page here.\n",
        NewFileKind.Disclaimer => $"---\nversion: {DateText.Format(today)}   # the day of this wording; a changed wording gets a new day\n---\n\nThis page gives general information. It does not take the place of care from a clinician who knows you.\n",
        NewFileKind.CrisisLine => Line(wish, today),
        _ => $"---\nname: {Quoted(wish.Title)}\naddress: {Quoted(wish.Address!)}\n# phone: \"202-555-0100\"\n# hours: Monday to Friday, 9 am to 6 pm\n---\n\nHow to find {wish.Title}, and what to expect at the door.\n",
    };

    private static string Article(NewFileRequest wish, DateOnly today, LibraryArticle? article)
    {
        var text = new StringBuilder("---\n");
        text.Append("title: ").Append(wish.Title).Append('\n');
        text.Append("topic: ").Append(wish.Topic).Append('\n');
        text.Append("description: What the reader will find, in one sentence of up to 160 letters.\n");
        text.Append("# published: ").Append(DateText.Format(today)).Append("   # take the first # away to let it go live on that day; until then it is a draft\n");
        if (article is not null)
        {
            text.Append("# These come from the folder, the topic or the settings. Take the # away to have others here:\n");
            text.Append("# author: ").Append(article.Authors.Length == 0 ? "organisation" : List(article.Authors.Select(author => author.Key))).Append('\n');
            if (article.Reviewer is { } reviewer) text.Append("# reviewer: ").Append(reviewer.Key).Append('\n');
            text.Append("# disclaimer: ").Append(List(article.Safety.Disclaimers.Select(disclaimer => disclaimer.Key))).Append('\n');
            text.Append("# crisis-line: ").Append(List(article.Safety.CrisisLines.Select(line => line.Key))).Append('\n');
        }
        return text.Append("---\n\nThe first paragraph says the most important thing.\n\n## A question that readers ask\n\nThe answer.\n").ToString();
    }

    private static string Line(NewFileRequest wish, DateOnly today)
    {
        var text = new StringBuilder();
        text.Append("name: ").Append(Quoted(wish.Title)).Append("\nregion: ").Append(wish.Region).Append("\nlanguages: [en]\nhours: ").Append(Quoted(wish.Hours!)).Append("\nchannels:\n");
        if (wish.Call is { } call) text.Append("  - { kind: call, value: ").Append(Quoted(call)).Append(" }\n");
        if (wish.Text is { } number) text.Append("  - { kind: text, value: ").Append(Quoted(number)).Append(" }\n");
        text.Append("authority-url: ").Append(Quoted(wish.AuthorityUrl!)).Append("\nsource-read: ").Append(DateText.Format(today)).Append('\n');
        return text.Append("# verified-on and verified-by come when a person has compared every number and hour with that page.\n").ToString();
    }

    private static string List(IEnumerable<string> keys) => keys.ToList() is [var one] ? one : $"[{string.Join(", ", keys)}]";

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
