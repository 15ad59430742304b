namespace Lantern.Site.Reviewing;

/// <summary>Where the clinical review of an article stands.</summary>
public enum ReviewState
{
    /// <summary>Nobody has reviewed it.</summary>
    Never,

    /// <summary>It was changed after its review, which its page says.</summary>
    Changed,

    /// <summary>The day of its next review has passed, which its page says.</summary>
    Overdue,

    /// <summary>Its next review is due soon.</summary>
    Due,

    /// <summary>Its next review is due later.</summary>
    Valid,
}
