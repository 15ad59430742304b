namespace Lantern.Site.Api.Records;

/// <summary>The notices of the day on which the site was built. Built daily, the list is of today; compare the dates otherwise.</summary>
public sealed record ApiAnnouncementList
{
    [ApiField("The notices, by their first day.")]
    public required IReadOnlyList<ApiAnnouncement> Announcements { get; init; }
}
