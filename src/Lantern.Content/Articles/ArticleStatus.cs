namespace Lantern.Content.Articles;

/// <summary>Whether visitors see an article today. Drafts and scheduled articles leave no trace; a withdrawn one leaves a stub.</summary>
public enum ArticleStatus
{
    Draft,
    Scheduled,
    Live,
    Withdrawn,
}
