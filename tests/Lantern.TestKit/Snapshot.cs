using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace Lantern.TestKit;

/// <summary>Compares a text with the file <c>Type.Method.verified.ext</c> beside the test, the file habit of Verify.</summary>
/// <remarks>On a difference the new text is written beside it as <c>.received.ext</c>; a person looks at both and renames.</remarks>
public static class Snapshot
{
    public static void Match(string actual, string extension = "txt", string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{member}{(name is null ? "" : "." + name)}");
        var verified = $"{stem}.verified.{extension}";
        var expected = File.Exists(verified) ? File.ReadAllText(verified, Encoding.UTF8).Replace("\r\n", "\n", StringComparison.Ordinal) : null;
        if (expected == actual) return;
        File.WriteAllText($"{stem}.received.{extension}", actual);
        Assert.Fail(expected is null ? $"There is no {verified}; look at the .received file and rename it." : $"Differs from {verified}:\n{FirstDifference(expected, actual)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (a, b) = (expected.Split('\n'), actual.Split('\n'));
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++)
        {
            var (left, right) = (i < a.Length ? a[i] : "(end)", i < b.Length ? b[i] : "(end)");
            if (left != right) return $"line {i + 1}\n- {left}\n+ {right}";
        }
        return "";
    }
}
