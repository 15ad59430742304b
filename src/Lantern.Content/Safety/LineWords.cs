using System.Collections.Immutable;
using System.Globalization;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Numbers;

namespace Lantern.Content.Safety;

/// <summary>Words that stand beside a number: somebody in distress may dial whatever number is in them, so that they hold no other one.</summary>
internal static class LineWords
{
    /// <summary>False, with a finding for each, where the words hold another number.</summary>
    /// <param name="words">The words, where they are written.</param>
    /// <param name="region">Whose calling code counts.</param>
    /// <param name="own">The numbers that may stand there, as printed or as dialled.</param>
    /// <param name="whose">What they are the numbers of, for people.</param>
    /// <param name="advice">What to do; a place for the number in it.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    public static bool Check(Located<string>? words, string region, ImmutableArray<string> own, string whose, string advice,
        DiagnosticBag diagnostics)
    {
        if (words is not { Value.Length: > 0 } text) return true;
        var strange = PhoneNumbers.Find(text.Value).Where(number => !IsOwn(number.Digits, region, own)).ToList();
        foreach (var number in strange)
        {
            var written = text.Value[number.Start..number.End];
            diagnostics.Add(ContentDiagnostics.OtherNumberInWords.At(text.Location, written, whose,
                string.Format(CultureInfo.InvariantCulture, advice, written)));
        }
        return strange.Count == 0;
    }

    /// <summary>True for one of a line's numbers, with or without its calling code.</summary>
    public static bool IsOwn(string digits, string region, ImmutableArray<string> own) => own.Any(printed =>
        PhoneNumber.IsSame(PhoneNumber.DigitsOf(PlainDigits.Of(printed).Text), digits, CallingCodes.Of(region))
        || PhoneNumbers.Find(printed).Any(part => PhoneNumber.IsSame(part.Digits, digits, CallingCodes.Of(region))));
}
