namespace Lantern.Deploy;

/// <summary>As what somebody wants to publish. With neither production nor alias it is a draft at an address that is made up for it.</summary>
/// <param name="IsProduction">For visitors.</param>
/// <param name="Alias">A lasting name for a draft.</param>
/// <param name="Message">A note for the host's list.</param>
public sealed record DeployWish(bool IsProduction, string? Alias, string? Message);
