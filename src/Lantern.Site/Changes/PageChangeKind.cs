namespace Lantern.Site.Changes;

/// <summary>What became of a page.</summary>
public enum PageChangeKind
{
    /// <summary>It was not there before.</summary>
    New,

    /// <summary>It reads differently.</summary>
    Changed,

    /// <summary>It was taken down: its address says so and shows where to get help.</summary>
    TakenDown,

    /// <summary>It is not there any more.</summary>
    Gone,
}
