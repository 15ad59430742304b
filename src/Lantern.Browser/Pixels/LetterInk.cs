namespace Lantern.Browser.Pixels;

/// <summary>What is drawn of one letter.</summary>
/// <param name="Count">Dots of ink.</param>
/// <param name="Best">The contrast of its strongest dot.</param>
/// <param name="Height">Rows from the first with ink to the last.</param>
/// <param name="Filled">The part of its place that is ink, but for the edges.</param>
/// <param name="Foreign">The part of its place in which something else is drawn.</param>
/// <param name="Contrasts">The contrast of each dot of ink.</param>
internal sealed record LetterInk(int Count, double Best, int Height, double Filled, double Foreign, IReadOnlyList<double> Contrasts)
{
    /// <summary>The strongest dots of a line: fewer say little, more are the soft edges of letters.</summary>
    private const double Strongest = 0.08;

    public static LetterInk Read(Picture drawn, Picture dry, PixelBox box, double ground, int difference, double foreign)
    {
        var contrasts = new List<double>();
        var (first, last, strange, filled, core) = (-1, -1, 0, 0, 0);
        // Above and below its middle a letter's place may reach over the edge of what it stands in.
        var edge = (box.Bottom - box.Top) / 5;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var isCore = y >= box.Top + edge && y < box.Bottom - edge;
            for (var x = box.Left; x < box.Right; x++)
            {
                var at = drawn.At(x, y);
                if (isCore) core++;
                if (isCore && Light.Contrast(Light.Of(dry.Dots[at], dry.Dots[at + 1], dry.Dots[at + 2]), ground) > foreign) strange++;
                if (!Differs(drawn, dry, at, difference)) continue;
                contrasts.Add(Light.Contrast(drawn, at, dry, at));
                if (isCore) filled++;
                if (first < 0) first = y;
                last = y;
            }
        }
        return new LetterInk(contrasts.Count, contrasts.Count == 0 ? 1 : contrasts.Max(), first < 0 ? 0 : last - first + 1, core == 0 ? 0
            : filled / (double)core, core == 0 ? 0 : strange / (double)core, contrasts);
    }

    /// <summary>The contrast of a whole line: that of its strongest dots; 1 where it has none.</summary>
    public static double Contrast(IReadOnlyList<LetterInk> letters)
    {
        var all = letters.SelectMany(letter => letter.Contrasts).OrderDescending().ToList();
        return all.Count == 0 ? 1 : all.Take(Math.Max(3, (int)(all.Count * Strongest))).Average();
    }

    public static bool Differs(Picture drawn, Picture dry, int at, int difference) =>
        Math.Abs(drawn.Dots[at] - dry.Dots[at]) > difference || Math.Abs(drawn.Dots[at + 1] - dry.Dots[at + 1]) > difference
            || Math.Abs(drawn.Dots[at + 2] - dry.Dots[at + 2]) > difference;
}
