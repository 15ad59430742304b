using Lantern.Content.Safety;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Content;

/// <summary>The words that move the crisis block up, in every person, and near ones that don't.</summary>
public sealed class SuicideMentionTests
{
    [Theory]
    [InlineData("Thoughts of suicide can be frightening.")]
    [InlineData("SUICIDAL thoughts")]
    [InlineData("About self\u2011harm")]
    [InlineData("Self-injury is common.")]
    [InlineData("I want to hurt myself")]
    [InlineData("if you feel like hurting yourself")]
    [InlineData("She killed herself.")]
    [InlineData("He tried to kill himself")]
    [InlineData("They talk of killing themselves.")]
    [InlineData("a friend who is hurting herself")]
    [InlineData("He harmed himself again")]
    [InlineData("People who harm themselves")]
    [InlineData("the urge to injure oneself")]
    [InlineData("Killing\nhimself")]
    [InlineData("killing\u00A0herself")]
    [InlineData("My brother wants to die.")]
    [InlineData("wanting to die")]
    [InlineData("She wished to be dead.")]
    [InlineData("I wish I was dead")]
    [InlineData("He ended his life in March.")]
    [InlineData("ending their lives")]
    [InlineData("to end it all")]
    [InlineData("She took her own life.")]
    [InlineData("taking their own lives")]
    [InlineData("has taken his own life")]
    [InlineData("They would be better off dead, they think.")]
    [InlineData("I see no reason to live")]
    [InlineData("Ask yourself this. Some kill themselves.")]
    public void A_text_that_names_suicide_or_self_harm_is_noticed(string text) => Assert.True(SuicideMention.IsIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("A decided step")]
    [InlineData("Harmony and shelf life")]
    [InlineData("A harmless habit in itself")]
    [InlineData("I could kill for a coffee")]
    [InlineData("at the end of his life")]
    [InlineData("live your own life")]
    [InlineData("Be kind to yourself, take care of yourself")]
    [InlineData("We all have to die")]
    [InlineData("The skills themselves matter")]
    [InlineData("It hurts. She herself said so.")]
    [InlineData("Take your life back, step by step")]
    [InlineData("You deserve help yourself")]
    public void Near_words_are_not(string text) => Assert.False(SuicideMention.IsIn(text));

    private static readonly string[] Pieces =
    [
        "suicid", "self-harm", "self harm", "selfharm", "self-injur", "self injur", "better off dead", "no reason to live", "kill", "hurting", "harms", "injured", "end", "ends", "ended", "ending",
        "take", "took", "taking", "want", "wished", "myself", "yourself", "himself", "herself", "oneself", "themselves", "themself", "ourselves", "yourselves", "my life", "their lives", "it all",
        "my own life", "their own lives", "to die", "to be dead", "i was dead", "i were dead", "and", "friend", "give", "idea", "decide", "half", " ", "  ", ".", "E", "-",
    ];

    [Fact]
    public void The_quick_look_misses_no_phrase()
    {
        var (from, count) = Trials.Range(100_000, 5_000_000);
        var named = 0;
        for (var trial = from; trial < from + count; trial++)
        {
            var dice = Trials.Dice(Trials.Seed, trial);
            var text = string.Concat(Enumerable.Range(0, dice.Next(1, 7)).Select(_ => Pieces[dice.Next(Pieces.Length)] + (dice.Next(4) > 0 ? " " : "")));
            if (dice.Next(3) == 0) text = text.ToUpperInvariant();
            if (!SuicideMention.Names(text)) continue;
            named++;
            Assert.True(SuicideMention.MayName(text), $"seed {Trials.Seed}, trial {trial}: {text}");
        }
        Assert.True(named > count / 20, $"only {named} of {count} named it: the test shows little");
    }
}
