namespace Lantern.Browser.Looking;

/// <summary>What a protected part has to have when it is looked at. The engine's own style sheet aims higher.</summary>
internal static class LookLimits
{
    /// <summary>Contrast of letters and what lies behind them, as drawn (WCAG 2.2, 1.4.3); the engine aims at 7.</summary>
    public const double Contrast = 4.5;

    /// <summary>Below this, a single letter in a line that is fine otherwise counts as not there: half of the line's, since thin strokes are drawn
    /// paler.</summary>
    public const double LetterContrast = 2;

    /// <summary>Text on screens, in pixels of the page as drawn; the engine's own rule is 16.</summary>
    public const int Text = 14;

    /// <summary>Text on paper, in the same pixels: 8 points.</summary>
    public const int PaperText = 10;

    /// <summary>Height and width of what a finger touches in the strip and in crisis blocks.</summary>
    public const int Touch = 44;

    /// <summary>Between two of them.</summary>
    public const int Gap = 4;

    /// <summary>Digits and tall letters are at least this part of the smallest font size high.</summary>
    public const double LetterHeight = 0.45;
}
