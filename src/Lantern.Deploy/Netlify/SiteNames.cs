using System.Text.Json;

namespace Lantern.Deploy.Netlify;

/// <summary>
/// The names that belong to a site at Netlify itself: a draft of such a name would take its place, or stand at an address that visitors take for
/// it. Pure.
/// </summary>
internal static class SiteNames
{
    /// <summary>Names of the site that Netlify answers under. Fields are those of <c>site</c> in its public OpenAPI description.</summary>
    private static readonly string[] Domains = ["custom_domain", "branch_deploy_custom_domain", "deploy_preview_custom_domain"];

    /// <param name="alias">The name of a draft.</param>
    /// <param name="site">What Netlify says of the site.</param>
    /// <returns>Why the draft can't have that name there; null where it can.</returns>
    public static string? ProblemOf(string alias, JsonElement site)
    {
        if (site.TryGetProperty("build_settings", out var settings) && settings.ValueKind == JsonValueKind.Object
            && NetlifyDeploy.Text(settings, "repo_branch") is { } branch && DraftName.InAddress(branch) == alias)
        {
            return "it is the branch that the live site is made from";
        }
        if (NetlifyDeploy.Text(site, "name") is { Length: > 0 } name)
        {
            if (name == alias) return "it is the name of the site itself";
            var longest = DraftName.LongestLabel - name.Length - "--".Length;
            if (alias.Length > longest && longest > 0)
                return $"with the site's name '{name}' it is longer than a part of an address can be, by {alias.Length - longest} letters";
        }
        // With subdomains for branches, 'www' in front of the domain is a draft's address as well.
        return DomainsOf(site).Any(domain => domain.Split('.')[0] == alias) ? "the site's own address begins with it" : null;
    }

    private static IEnumerable<string> DomainsOf(JsonElement site)
    {
        var aliases = site.TryGetProperty("domain_aliases", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray()
            .Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : null) : [];
        return Domains.Select(field => NetlifyDeploy.Text(site, field)).Concat(aliases).OfType<string>().Select(domain => domain.ToLowerInvariant());
    }
}
