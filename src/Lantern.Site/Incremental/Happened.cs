namespace Lantern.Site.Incremental;

/// <summary>What can happen to a file of the output folder in a build.</summary>
public enum Happened
{
    /// <summary>It is new or has other bytes.</summary>
    Written,

    /// <summary>It was made again and came out the same.</summary>
    CameOutTheSame,

    /// <summary>Nothing that it was made from has changed, so it was not made again.</summary>
    Kept,

    /// <summary>Nothing makes it any more.</summary>
    Deleted,
}
