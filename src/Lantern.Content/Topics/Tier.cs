namespace Lantern.Content.Topics;

/// <summary>How much harm a wrong or stale page on a topic could do.</summary>
public enum Tier
{
    Low,
    Standard,
    High,
}
