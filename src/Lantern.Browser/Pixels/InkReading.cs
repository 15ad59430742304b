using System.Globalization;
using Lantern.Browser.Looking;

namespace Lantern.Browser.Pixels;

/// <summary>Reads from two pictures, one with letters and one in which they were made transparent, whether each letter can be seen, and on what.
/// Pure.</summary>
internal static class InkReading
{
    /// <summary>A dot counts as ink where a colour of it differs by more than this, of 255.</summary>
    private const int Difference = 24;

    /// <summary>What lies behind letters is one colour; a dot that stands out from it more than this is something else.</summary>
    private const double Foreign = 1.35;

    /// <summary>Less contrast is none.</summary>
    private const double Nothing = 1.1;

    /// <summary>More foreign dots than this among the letter's own are something drawn over or under it.</summary>
    private const double MostForeign = 0.06;

    /// <summary>A letter that fills more of its place is a blot.</summary>
    private const double MostInk = 0.8;

    /// <summary>The faults of the lines, in their order.</summary>
    /// <param name="drawn">As visitors see it.</param>
    /// <param name="dry">The same without letters.</param>
    /// <param name="stop">The lines in sight.</param>
    /// <param name="scale">Dots of the picture for each pixel of the page.</param>
    /// <param name="isPaper">Paper has another smallest text.</param>
    public static IReadOnlyList<LookFault> Read(Picture drawn, Picture dry, LookStop stop, double scale, bool isPaper)
    {
        if (drawn.Width != dry.Width || drawn.Height != dry.Height) return [];
        var least = (isPaper ? LookLimits.PaperText : LookLimits.Text) * LookLimits.LetterHeight * scale;
        return [.. stop.Lines.Select(line => ReadLine(drawn, dry, line, stop, scale, least)).OfType<LookFault>()];
    }

    private static LookFault? ReadLine(Picture drawn, Picture dry, DrawnLine line, LookStop stop, double scale, double leastHeight)
    {
        var letters = line.Letters.Select(letter => (letter.Letter, Box: PixelBox.Of(letter, stop, scale, drawn))).ToList();
        var ground = Ground(dry, letters.Select(letter => letter.Box));
        var inks = letters.ConvertAll(letter => LetterInk.Read(drawn, dry, letter.Box, ground, Difference, Foreign));
        var contrast = LetterInk.Contrast(inks);
        LookFault Fault(string kind, string seen) => new(kind, line.Part, line.Text, seen, line.Suspect);

        if (contrast < LookLimits.Contrast)
        {
            return Fault(contrast < Nothing ? "unseen" : "pale",
                contrast.ToString("0.0", CultureInfo.InvariantCulture)) with { IsWhole = contrast < Nothing };
        }
        string Words(Func<LetterInk, bool> chosen) =>
            string.Concat(letters.Zip(inks).Where(pair => chosen(pair.Second)).Select(pair => pair.First.Letter));
        if (Words(ink => ink.Count < 2 || ink.Best < LookLimits.LetterContrast) is { Length: > 0 } missing) return Fault("unseen", missing);
        if (Words(ink => ink.Foreign > MostForeign || ink.Filled > MostInk) is { Length: > 0 } over) return Fault("over", over);
        if (letters.Count >= 3 && HasBar(drawn, dry, letters.ConvertAll(letter => letter.Box))) return Fault("over", line.Text);
        var low = letters.Zip(inks).FirstOrDefault(pair => IsTall(pair.First.Letter) && pair.Second.Height < leastHeight);
        return low.Second is null ? null : Fault("small", string.Create(CultureInfo.InvariantCulture, $"{low.Second.Height / scale / 0.7:0}"));
    }

    private static bool IsTall(string letter) => letter is [>= '0' and <= '9' or >= 'A' and <= 'Z'];

    /// <summary>The colour that most dots behind the letters have.</summary>
    private static double Ground(Picture dry, IEnumerable<PixelBox> boxes)
    {
        var counts = new Dictionary<int, int>();
        foreach (var box in boxes)
        {
            for (var y = box.Top; y < box.Bottom; y++)
            {
                for (var x = box.Left; x < box.Right; x++)
                {
                    var at = dry.At(x, y);
                    var colour = (dry.Dots[at] << 16) | (dry.Dots[at + 1] << 8) | dry.Dots[at + 2];
                    counts[colour] = counts.GetValueOrDefault(colour) + 1;
                }
            }
        }
        if (counts.Count == 0) return 0;
        var most = counts.MaxBy(pair => pair.Value).Key;
        return Light.Of((byte)(most >> 16), (byte)(most >> 8), (byte)most);
    }

    /// <summary>A row of ink without a gap through the middle of several letters is a line drawn over them: no writing has one.</summary>
    private static bool HasBar(Picture drawn, Picture dry, List<PixelBox> boxes)
    {
        var (left, right) = (boxes.Min(box => box.Left), boxes.Max(box => box.Right));
        var (top, bottom) = (boxes[0].Top, boxes[0].Bottom);
        for (var y = top + ((bottom - top) * 3 / 10); y < top + ((bottom - top) * 7 / 10); y++)
        {
            var inked = 0;
            for (var x = left; x < right; x++)
            {
                if (LetterInk.Differs(drawn, dry, drawn.At(x, y), Difference)) inked++;
            }
            if (inked > (right - left) * 0.97) return true;
        }
        return false;
    }
}
