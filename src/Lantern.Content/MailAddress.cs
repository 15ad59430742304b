using System.Text.RegularExpressions;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content;

/// <summary>Email addresses as writers give them.</summary>
public static partial class MailAddress
{
    /// <summary>The address; null when absent, or with a finding when it is none.</summary>
    public static string? Read(MapReader map, string key) => map.Text(key) is { Value.Length: > 0 } text && Check(text, map.Diagnostics) ? text.Value : null;

    /// <summary>False and a finding when the text is no address.</summary>
    public static bool Check(Located<string> text, DiagnosticBag diagnostics)
    {
        if (IsMail(text.Value)) return true;
        diagnostics.Add(ContentDiagnostics.BadMail.At(text.Location, text.Value));
        return false;
    }

    public static bool IsMail(string text) => Form().IsMatch(text);

    /// <summary>Narrower than RFC 5322: what mailboxes are really called, and nothing that means something in a link.</summary>
    [GeneratedRegex(@"^[\p{L}\p{N}._+'\-]+@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
