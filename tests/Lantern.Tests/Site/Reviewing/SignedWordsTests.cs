using Xunit;

namespace Lantern.Tests.Site.Reviewing;

/// <summary>What a signature is about: the words and numbers that a reader sees, and nothing else of the file.</summary>
public sealed class SignedWordsTests
{
    private const string Body = "A slow breath [calms](../other.md) the body in 3.5 minutes.\n\n- One\n- Two\n\n![A cup](/assets/cup.jpg)";

    private static readonly string Signed = SignedText.HashOf("A breath", "A small thing.", Body);

    [Theory]
    [InlineData("A slow breath [calms](/articles/elsewhere/) the body in 3.5 minutes.\n\n- One\n- Two")]
    [InlineData("A slow **breath** calms the body, in 3.5 minutes!\n\n1. One\n2. Two\n\n![A picture](/assets/other.jpg)")]
    [InlineData("A slow breath\ncalms   the body in 3.5\u00A0minutes.  \r\n\r\n* One\r\n* Two\r\n\r\n")]
    [InlineData("A slow breath calms the body (in 3.5 minutes).\n\nOne - Two\n\n```\ncode\n```")]
    public void Punctuation_space_markup_targets_and_pictures_are_no_change(string body) => Assert.Equal(Signed, SignedText.HashOf("A breath", "A small thing.", body));

    [Theory]
    [InlineData("A slow breath calms the body in 35 minutes.\n\n- One\n- Two")]
    [InlineData("A slow breath calms the body in 3.6 minutes.\n\n- One\n- Two")]
    [InlineData("A slow breath calms the body in 3.5 minutes.\n\n- Two\n- One")]
    [InlineData("A slow breath does not calm the body in 3.5 minutes.\n\n- One\n- Two")]
    [InlineData("A slow breath calms the body in 3.5 % minutes.\n\n- One\n- Two")]
    [InlineData("A slow breath calms the body in 3.5 minutes.\n\n- One\n- Two\n\nMore.")]
    public void A_word_a_number_and_their_order_are(string body) => Assert.NotEqual(Signed, SignedText.HashOf("A breath", "A small thing.", body));

    [Fact]
    public void Title_description_topic_and_sources_are_signed_too()
    {
        const string who = "sources: [ { key: who, title: A report, url: https://www.who.int/a, year: 2023 } ]\n";
        Assert.NotEqual(Signed, SignedText.HashOf("A long breath", "A small thing.", Body));
        Assert.NotEqual(Signed, SignedText.HashOf("A breath", null, Body));
        Assert.NotEqual(Signed, SignedText.HashOf("A breath", "A small thing.", Body, topic: "low-mood"));
        Assert.NotEqual(Signed, SignedText.HashOf("A breath", "A small thing.", Body, sources: who));
        Assert.NotEqual(SignedText.HashOf("A breath", "A small thing.", Body, sources: who), SignedText.HashOf("A breath", "A small thing.", Body, sources: who.Replace("2023", "2022", StringComparison.Ordinal)));
        // Where a source can be read is the target of a link.
        Assert.Equal(SignedText.HashOf("A breath", "A small thing.", Body, sources: who), SignedText.HashOf("A breath", "A small thing.", Body, sources: who.Replace("/a,", "/b,", StringComparison.Ordinal)));
        Assert.Matches("^[0-9a-f]{16}$", Signed);
    }
}
