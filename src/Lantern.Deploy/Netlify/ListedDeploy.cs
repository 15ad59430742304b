using System.Globalization;
using System.Text.Json;

namespace Lantern.Deploy.Netlify;

/// <summary>One line of a site's list of deploys at Netlify.</summary>
/// <param name="Id">Its name there; <c>ID--NAME.netlify.app</c> is an address of it for as long as it is there.</param>
/// <param name="Branch">The alias it was published under; null where it has none, and Netlify's word for the live site's branch with some.</param>
/// <param name="State">Where it is: <c>ready</c>, <c>error</c>, <c>uploading</c> and others.</param>
/// <param name="Context">For whom: <c>production</c>, <c>branch-deploy</c>, <c>deploy-preview</c>; null where it is not said.</param>
/// <param name="Title">The note that it was published with; null for none.</param>
/// <param name="Created">When it was begun; null where it is not said.</param>
public sealed record ListedDeploy(string Id, string? Branch, string State, string? Context, string? Title, DateTimeOffset? Created)
{
    /// <summary>True where it was made for visitors, whether or not they get it now.</summary>
    public bool IsForVisitors => Context == "production";

    internal static ListedDeploy? Read(JsonElement json) => NetlifyDeploy.Read(json) is not { } deploy
        ? null
        : new ListedDeploy(deploy.Id, NetlifyDeploy.Text(json, "branch"), deploy.State, NetlifyDeploy.Text(json, "context"), NetlifyDeploy.Text(json, "title"), TimeOf(json));

    private static DateTimeOffset? TimeOf(JsonElement json) =>
        DateTimeOffset.TryParse(NetlifyDeploy.Text(json, "created_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
