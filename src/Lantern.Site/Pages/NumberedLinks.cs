using Lantern.Build.Incremental;
using Lantern.Content.FrontMatter;
using Lantern.Content.Library;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Numbers;
using Lantern.Rendering;
using Lantern.Site.Incremental;
using Lantern.Site.Registry;

namespace Lantern.Site.Pages;

/// <summary>Links whose words are a registered number, held against the registry where writers wrote them. Pure.</summary>
internal static class NumberedLinks
{
    /// <summary>The finding about a link that does not dial the number that it says; null where it keeps its word.</summary>
    /// <param name="words">The words of the link.</param>
    /// <param name="target">Its target, as written.</param>
    /// <param name="library">The site.</param>
    /// <param name="reads">Notes that the registry was asked.</param>
    public static Diagnostic? Check(string words, Located<string> target, Library library, Reads reads)
    {
        if (PhoneNumbers.CanHaveNone(words)) return null;
        var register = NumberRegister.Of(library.Catalogs).Watched(() => reads.Add(Keys.Numbers));
        if (LinkNumbers.Broken(words, target.Value, register) is not { } number) return null;
        return RenderingDiagnostics.LinkSaysOther.At(target.Location, number, target.Value, Advice(words, number, library));
    }

    private static string Advice(string words, string number, Library library)
    {
        var digits = PhoneNumbers.Find(number) is [var only] ? only.Digits : PhoneNumber.DigitsOf(PlainDigits.Of(number).Text);
        return NumberRegister.LineOf(digits, library) is { } line && !line.Key.Contains(':', StringComparison.Ordinal)
            ? $"to dial it, write [{words}](crisis:{line.Key}); for a link to a page, write what is there in words"
            : $"to dial it, let the link lead to tel:{digits}; for a link to a page, write what is there in words";
    }
}
