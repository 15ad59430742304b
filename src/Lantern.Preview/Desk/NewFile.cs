namespace Lantern.Preview.Desk;

/// <summary>A kind of file that a writer can begin on GitHub's web page.</summary>
/// <param name="Title">What it is called in a link.</param>
/// <param name="Folder">Where it goes, from the site's folder on.</param>
/// <param name="Name">A name to be changed.</param>
/// <param name="Text">What stands in it at first.</param>
public sealed record NewFile(string Title, string Folder, string Name, string Text)
{
    public static IReadOnlyList<NewFile> All { get; } =
    [
        new("an article", "input/articles", "my-article.md", """
            ---
            title: What the article is called
            topic: anxiety
            description: What the reader will find, in one sentence of up to 160 letters.
            ---

            Write the article here. The first paragraph says the most important thing.

            ## A question that readers ask

            The answer.

            """),
    ];
}
