namespace Lantern.Benchmarks.Site;

/// <summary>Plain, neutral words of our own choice.</summary>
internal static class Words
{
    public static readonly IReadOnlyList<string> Nouns = Split("""
        morning evening garden window kitchen table chair path river bridge letter notebook pencil basket lamp door street market meadow forest hill valley lake
        harbour boat train ticket station map compass clock calendar season winter spring summer autumn rain cloud breeze shadow candle blanket pillow cup kettle bowl
        spoon bread apple orchard field fence gate stone pebble shell shore island neighbour friend teacher family group circle visit walk pause habit routine rhythm
        plan step question answer story song picture colour sound silence corner shelf book page word sentence voice hand shoulder breath thought memory feeling wish
        need choice change start rest break task list note reminder promise balance comfort patience courage kindness interest attention distance boundary support
        """);

    public static readonly IReadOnlyList<string> Adjectives = Split("""
        quiet gentle steady small simple calm warm early late familiar ordinary careful patient honest friendly open slow bright soft clear light heavy narrow wide deep
        shallow fresh recent distant nearby useful helpful regular daily weekly shared private common different similar certain possible likely whole single second
        smooth rough green golden silver wooden empty full busy restful curious thoughtful practical flexible modest sensible
        """);

    public static readonly IReadOnlyList<string> Verbs = Split("""
        follows shapes carries supports changes opens closes softens guides reminds balances joins explains protects surrounds holds brings keeps finds shows meets
        answers welcomes prepares completes repeats simplifies describes improves lightens steadies connects slows marks measures borrows returns notices
        """);

    public static readonly IReadOnlyList<string> Infinitives = Split("""
        follow notice plan keep find share describe prepare repeat measure simplify balance open close carry change welcome explain protect remember practise collect
        arrange choose compare discuss draw finish gather learn listen observe organise
        """);

    public static readonly IReadOnlyList<string> Adverbs = Split("""
        slowly gently often sometimes usually quietly carefully together again later early now today easily clearly softly regularly patiently steadily mostly
        """);

    public static readonly IReadOnlyList<string> Places = Split("""
        beside near behind across around under above along inside outside beyond toward
        """);

    public static readonly IReadOnlyList<string> Openers =
    [
        "In many cases", "After a while", "On most days", "For some people", "At the start of the week", "When there is time", "With a little practice", "Now and then",
        "Before long", "In the same way", "As a first step", "Toward the end of the day", "Even so", "From time to time", "In our experience",
    ];

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
