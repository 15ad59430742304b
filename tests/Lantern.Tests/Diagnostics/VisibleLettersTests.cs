using Lantern.Diagnostics.Numbers;
using Lantern.Diagnostics.Signs;
using Xunit;

namespace Lantern.Tests.Diagnostics;

/// <summary>Letters count where somebody can see them, and numbers are found however they are written.</summary>
public sealed class VisibleLettersTests
{
    [Theory]
    [InlineData("\u3164")]
    [InlineData("\u2800")]
    [InlineData("\u115F\u1160")]
    [InlineData("\uFFA0")]
    [InlineData("\u200B\u200C\u200D\u2060\uFEFF")]
    [InlineData("\u00AD")]
    [InlineData("\U000E0041\U000E0042\U000E007F")]
    [InlineData("\uFE0F\U000E0100")]
    [InlineData("\u034F\u0301\u20E3")]
    [InlineData("\u180B\u180E\u17B4\u17B5")]
    [InlineData("\u202A\u202E\u2066\u2069\u061C")]
    [InlineData("\U0001D173\U0001D159\U0001BCA0")]
    [InlineData(" \t\u00A0\u2003\u3000\u2028")]
    [InlineData("")]
    public void Signs_that_leave_nothing_to_be_seen_are_no_words(string text)
    {
        Assert.False(VisibleLetters.Any(text));
        Assert.False(VisibleLetters.AnySign(text));
        Assert.Equal(0, VisibleLetters.Count(text));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("\u3164a", true)]
    [InlineData("７", true)]
    [InlineData("日本", true)]
    [InlineData("\U00010330", true)]
    [InlineData("e\u0301", true)]
    [InlineData("★ …", false)]
    public void What_is_drawn_counts(string text, bool isLetter)
    {
        Assert.Equal(isLetter, VisibleLetters.Any(text));
        Assert.True(VisibleLetters.AnySign(text));
    }

    [Theory]
    [InlineData("Call 988 or 1-800-273-8255", "988 18002738255")]
    [InlineData("1-800-273-TALK", "18002738255")]
    [InlineData("(202) 555-0134", "2025550134")]
    [InlineData("+44 (0)20 7946 0000", "02079460000")]
    [InlineData("9️⃣1️⃣1️⃣", "911")]
    [InlineData("9-1-1", "911")]
    [InlineData("9 - 1 - 1", "911")]
    [InlineData("9/1/1", "911")]
    [InlineData("9·1·1", "911")]
    [InlineData("nine-one-one", "911")]
    [InlineData("988 (24/7)", "988")]
    [InlineData("711, then 988", "711 988")]
    [InlineData("24/7, 365 days, 50%, 12:30, 9am, 2026-03-02, 18-25, in 2026, 100th", "")]
    [InlineData("someone phones nobody", "")]
    public void Numbers_are_found(string text, string digits) =>
        Assert.Equal(digits, string.Join(' ', PhoneNumbers.Find(text).Select(number => number.Digits)));

    [Fact]
    public void A_number_is_told_by_its_place_in_the_words_as_they_are_written()
    {
        var number = Assert.Single(PhoneNumbers.Find("x\u200By 9\u200B1𝟏!"));
        Assert.Equal("9\u200B1𝟏", "x\u200By 9\u200B1𝟏!"[number.Start..number.End]);
    }
}
