using System.Text.Json;
using System.Text.RegularExpressions;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Architecture;

/// <summary>The notices name just the packages that the lock files name, all of them under licences that we may use.</summary>
public sealed partial class NoticesTests
{
    [Fact]
    public void Notices_are_those_of_the_lock_files()
    {
        var locked = Locked("src").Concat(Locked("tests")).Distinct().Order(StringComparer.Ordinal);
        var noticed = Entries().Select(match => match.Groups["package"].Value).Order(StringComparer.Ordinal);
        Assert.Equal(locked, noticed);
    }

    [Fact]
    public void Licences_are_permissive_but_for_the_picture_library_and_tests_may_use_MPL_too()
    {
        var shipped = Locked("src").ToHashSet(StringComparer.Ordinal);
        // libvips is a file of its own beside the command, which is what its licence asks for.
        Assert.All(Entries().Where(match => match.Groups["package"].Value.StartsWith("NetVips.Native", StringComparison.Ordinal)), match => Assert.Equal("LGPL-3.0-or-later", match.Groups["licence"].Value));
        Assert.All(Entries().Where(match => !match.Groups["package"].Value.StartsWith("NetVips.Native", StringComparison.Ordinal)), match => Assert.Contains(match.Groups["licence"].Value, (string[])["MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "ISC", .. shipped.Contains(match.Groups["package"].Value) ? Array.Empty<string>() : ["MPL-2.0"]]));
    }

    private static List<Match> Entries() => [.. Entry().Matches(File.ReadAllText(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.txt"))).Cast<Match>()];

    private static IEnumerable<string> Locked(string folder) => Directory.EnumerateDirectories(Path.Combine(Repository.Root, folder))
        .Select(project => Path.Combine(project, "packages.lock.json")).Where(File.Exists).SelectMany(Packages);

    private static IEnumerable<string> Packages(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var target in json.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            foreach (var package in target.Value.EnumerateObject().Where(package => package.Value.GetProperty("type").GetString() != "Project"))
                yield return $"{package.Name} {package.Value.GetProperty("resolved").GetString()}";
        }
    }

    [GeneratedRegex(@"^(?<package>\S+ \S+) \| (?<licence>\S+) \| \S", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
