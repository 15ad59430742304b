namespace Lantern.Browser.Looking;

/// <summary>The colours that a visitor's system asks for, or paper.</summary>
public enum LookScheme
{
    Light,
    Dark,

    /// <summary>Few strong colours of the visitor's own choice.</summary>
    Forced,

    Paper,
}
