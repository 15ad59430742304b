using System.Globalization;

namespace Lantern.Benchmarks.Site;

/// <summary>What a writer's wait is measured on.</summary>
/// <param name="Lantern">The program.</param>
/// <param name="Site">The site's folder, whose articles are changed.</param>
/// <param name="Now">The day.</param>
/// <param name="Edits">How many edits of each kind count.</param>
/// <param name="Seed">Chooses the articles.</param>
internal sealed record WritingOptions(string Lantern, string Site, string Now, int Edits, int Seed)
{
    public static bool TryRead(string[] arguments, out WritingOptions options)
    {
        options = new WritingOptions("", "", "2026-11-24", 30, 1);
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var value = arguments[i + 1];
            switch (arguments[i])
            {
                case "--lantern": options = options with { Lantern = Path.GetFullPath(value) }; break;
                case "--site": options = options with { Site = Path.GetFullPath(value) }; break;
                case "--now": options = options with { Now = value }; break;
                case "--edits" when int.TryParse(value, CultureInfo.InvariantCulture, out var edits): options = options with { Edits = edits }; break;
                case "--seed" when int.TryParse(value, CultureInfo.InvariantCulture, out var seed): options = options with { Seed = seed }; break;
                default: return false;
            }
        }
        return arguments.Length % 2 == 0 && options.Lantern.Length > 0 && options.Site.Length > 0;
    }
}
