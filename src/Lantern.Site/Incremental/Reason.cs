namespace Lantern.Site.Incremental;

/// <summary>Why work is done that has nothing to do with a key.</summary>
public static class Reason
{
    /// <summary>There is no memory of it.</summary>
    public const string New = "!new";

    /// <summary>It was given something else, such as other articles for a list.</summary>
    public const string Inputs = "!inputs";

    /// <summary>The output folder does not hold what was made.</summary>
    public const string Output = "!output";
}
