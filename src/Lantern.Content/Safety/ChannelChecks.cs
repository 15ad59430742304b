using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Safety;

/// <summary>Whether the values of a channel can be what its kind says; each that can't is a finding where it is written.</summary>
internal static partial class ChannelChecks
{
    /// <summary>What the telephone dials; empty for a channel without a number, null with a finding.</summary>
    public static string? Number(ChannelKind kind, Located<string> value, Located<string>? dial, DiagnosticBag diagnostics)
    {
        if (kind is not (ChannelKind.Call or ChannelKind.Text or ChannelKind.Relay)) return "";
        var given = dial ?? value;
        if (!given.Value.Any(char.IsAsciiDigit)) return Report(ContentDiagnostics.EmptyChannel.At(given.Location, given.Value));
        if (dial is null)
        {
            return PhoneText.Dial(value.Value)
                ?? Report(ContentDiagnostics.BadPhone.At(value.Location, value.Value, "write digits with spaces, hyphens or brackets between them; where more is printed, give the digits alone as 'dial'"));
        }
        if (!DialSigns().IsMatch(dial.Value.Value))
            return Report(ContentDiagnostics.BadPhone.At(dial.Value.Location, dial.Value.Value, "write the digits alone, such as 18004874889; + in front, * and # are allowed"));
        return PrintedSigns().IsMatch(value.Value)
            ? dial.Value.Value
            : Report(ContentDiagnostics.BadPhone.At(value.Location, value.Value, "write it as its authority prints it, in letters, digits and the signs + - * # . , ( ) /"));

        string? Report(Diagnostic finding)
        {
            diagnostics.Add(finding);
            return null;
        }
    }

    public static bool IsAddress(ChannelKind kind, Located<string> value, DiagnosticBag diagnostics)
    {
        if (kind is ChannelKind.Email) return MailAddress.Check(value, diagnostics);
        if (kind is not (ChannelKind.Chat or ChannelKind.Video) || WebAddress.IsSecure(Channel.AddressOf(value.Value))) return true;
        diagnostics.Add(ContentDiagnostics.BadAddress.At(
            value.Location, value.Value, "a web address of the https kind", "write it as chat.example.org or https://chat.example.org/start"));
        return false;
    }

    public static bool IsKeyword(Located<string>? keyword, DiagnosticBag diagnostics) => Holds(keyword, Word(), ContentDiagnostics.BadKeyword, diagnostics);

    public static bool IsOption(Located<string>? option, DiagnosticBag diagnostics) => Holds(option, Press(), ContentDiagnostics.BadOption, diagnostics);

    /// <summary>False where a value is among those that the line no longer has, in whatever signs it is written: <c>9-8-8</c> is <c>988</c>, and <c>press 3</c> is the option 3.</summary>
    public static bool IsCurrent(ImmutableArray<Located<string>?> values, ImmutableArray<string> retired, DiagnosticBag diagnostics)
    {
        var gone = retired.Select(Bare).Where(text => text.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (values.FirstOrDefault(value => value is { } text && (gone.Contains(Bare(text.Value)) || gone.Contains($"press{Bare(text.Value)}"))) is not { } old) return true;
        diagnostics.Add(ContentDiagnostics.RetiredValue.At(old.Location, old.Value));
        return false;
    }

    private static bool Holds(Located<string>? text, Regex form, DiagnosticDescriptor otherwise, DiagnosticBag diagnostics)
    {
        if (text is not { Value.Length: > 0 } given || form.IsMatch(given.Value)) return true;
        diagnostics.Add(otherwise.At(given.Location, given.Value));
        return false;
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^\+?[0-9*#]{2,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex DialSigns();

    [GeneratedRegex(@"^[\p{L}\p{N}+\-*#.,()/ '\u00A0\u202F\u2010\u2011\u2013\u2019]+$", RegexOptions.CultureInvariant)]
    private static partial Regex PrintedSigns();

    [GeneratedRegex(@"^(?=.{1,30}$)[\p{L}\p{N}]+(?:[ \-][\p{L}\p{N}]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("^[0-9*#]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Press();
}
