using Lantern.Build.Input;

namespace Lantern.Deploy;

/// <summary>The names that drafts can have: a part of a web address, and none by which a draft could become what visitors get. Pure.</summary>
public static class DraftName
{
    /// <summary>Netlify's own command allows no longer one: name, two hyphens and the site's name are one part of a host's name.</summary>
    public const int Longest = 37;

    /// <summary>How many letters one part of a host's name can have (RFC 1035, 2.3.4).</summary>
    public const int LongestLabel = 63;

    /// <summary>What hosts serve to visitors under a name of its own: a draft of that name would be the live site, or be taken for it.</summary>
    private static readonly string[] OfHosts = ["main", "master", "production", "prod", "live", "www"];

    /// <summary>What a folder of a web server has beside its drafts: see <see cref="Folders.FolderTarget"/>.</summary>
    private static readonly string[] OfFolders =
        [Folders.FolderTarget.Live, Folders.FolderTarget.Unnamed, Folders.FolderTarget.Releases, Folders.FolderTarget.Drafts];

    /// <summary>Why no draft can have this name, wherever it is published; null where one can. A host may have more to say.</summary>
    public static string? ProblemOf(string alias) => alias switch
    {
        "" or { Length: > Longest } => "it has to have 1 to 37 characters",
        _ when alias[0] == '-' || alias[^1] == '-' || alias.Any(letter => letter is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '-')) =>
            "it stands in a web address",
        _ when alias.Contains("--", StringComparison.Ordinal) => "two hyphens stand between the name of a draft and that of its site",
        _ when OfHosts.Contains(alias) => "hosts use it for the live site",
        _ when OfFolders.Contains(alias) => "a folder of a web server has it for itself",
        _ when alias.StartsWith("deploy-preview", StringComparison.Ordinal) || alias.StartsWith("branch-deploy", StringComparison.Ordinal) =>
            "Netlify gives such names to drafts of its own",
        _ when alias.Length >= 20 && alias.All(char.IsAsciiHexDigitLower) => "it looks like the number of a deploy",
        _ when PortableName.Problem(alias) is not null => "on Windows it is the name of a device",
        _ => null,
    };

    /// <summary>A name as it stands in addresses, for a comparison: what hosts can't have there they turn into hyphens.</summary>
    public static string InAddress(string name) =>
        new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Trim('-');
}
