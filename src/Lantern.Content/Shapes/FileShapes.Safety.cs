using System.Collections.Immutable;
using static Lantern.Content.Shapes.ValueShape;

namespace Lantern.Content.Shapes;

/// <summary>Crisis lines, in the registry and in an article.</summary>
public static partial class FileShapes
{
    private static ImmutableArray<FieldShape> LineFields =>
    [
        new("name", Text, "What the line calls itself.", true),
        new("region", Name(SiteList.Regions), "The country that it is for: a file in regions/.", true),
        new("languages", Some(Text), "The languages that are spoken there, such as en, es."),
        new("hours", Text, "24/7, or the hours with their time zone.", true),
        new("channels", new ListShape(Channel, IsFilled: true), "The ways to reach it; at least one to call or text.", true),
        new("authority-url", Web, "The page on which the line itself, or its authority, publishes the number.", true),
        new("source-read", Date, "The day on which that page was read for this file."),
        new("verified-on", Date, "The day on which a person compared every number and hour with that page."),
        new("verified-by", Text, "Who did."),
        new("retired", Some(Text), "Numbers and words that the line no longer has."),
    ];

    private static MapShape CrisisLine => new("a crisis line", LineFields);

    private static MapShape LineInArticle => new("a crisis line in an article", LineFields);

    private static MapShape Channel => new("a channel",
    [
        new("kind", Choice("call", "text", "chat", "email", "relay", "video"), "How people reach it.", true),
        new("value", Text, "The number or address as it is printed, in quotation marks.", true),
        new("dial", Text, "The digits alone, where the printed number has letters in it."),
        new("keyword", Text, "The word to send, such as HOME."),
        new("option", Text, "The digit to press once the call is answered, in quotation marks."),
    ]);
}
