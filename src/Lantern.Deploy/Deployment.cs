using System.Security.Cryptography;
using System.Text;

namespace Lantern.Deploy;

/// <summary>What to publish, and as what. Immutable.</summary>
public sealed record Deployment
{
    /// <summary>All files, in ordinal order of their path.</summary>
    public required IReadOnlyList<DeployFile> Files { get; init; }

    /// <summary>True for the site that visitors see; false for a draft at an address of its own.</summary>
    public bool IsProduction { get; init; }

    /// <summary>A lasting name for a draft's address: <c>pr-12</c>; null for none.</summary>
    public string? Alias { get; init; }

    /// <summary>What the host's list of deploys says of it.</summary>
    public string? Message { get; init; }

    /// <summary>A folder of this machine where what is under way is noted, so that a run that was cut short can be gone on with.</summary>
    public required string State { get; init; }

    /// <summary>Stands for the same files published as the same: 64 hexadecimal digits.</summary>
    public string Key => field ??= KeyOf(this);

    private static string KeyOf(Deployment deployment)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{deployment.IsProduction}\n{deployment.Alias}\n"));
        foreach (var file in deployment.Files) hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{file.Sha256}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
