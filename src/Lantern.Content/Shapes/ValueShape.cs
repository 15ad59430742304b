using System.Collections.Immutable;

namespace Lantern.Content.Shapes;

/// <summary>What may stand after a key. Immutable.</summary>
public abstract record ValueShape
{
    /// <summary>Any text on one line or more; a number or a word such as <c>true</c> is text too.</summary>
    public static ValueShape Text { get; } = new TextShape(null, "");

    /// <summary>A calendar date.</summary>
    public static ValueShape Date { get; } = new TextShape(@"^\d{4}-\d{2}-\d{2}$", "year-month-day, such as 2026-03-02");

    /// <summary>An http or https address.</summary>
    public static ValueShape Web { get; } = new TextShape("^https?://[^ \t\"<>]+$", "an address in full, such as https://www.example.org/page");

    /// <summary>A path from the start of the site.</summary>
    public static ValueShape Address { get; } = new TextShape("^/", "an address of this site, which begins with /");

    public static ValueShape Flag { get; } = new FlagShape();

    /// <summary>A whole number, 0 or more.</summary>
    public static ValueShape Number { get; } = new NumberShape();

    public static ValueShape Choice(params string[] words) => new ChoiceShape([.. words]);

    /// <summary>One thing of the site.</summary>
    public static ValueShape Name(SiteList list, params string[] others) => new NameShape(list, [.. others]);

    /// <summary>One, or a list of them.</summary>
    public static ValueShape Some(ValueShape item) => new EitherShape([item, new ListShape(item)]);

    /// <summary>One, or a list of at least one: an empty list would mean nothing.</summary>
    public static ValueShape AtLeastOne(ValueShape item) => new EitherShape([item, new ListShape(item, IsFilled: true)]);

    public static ValueShape List(MapShape item) => new ListShape(item);

    public static ValueShape Either(params ValueShape[] values) => new EitherShape([.. values]);
}

/// <summary>Text, perhaps of one form.</summary>
/// <param name="Pattern">A regular expression that .NET and ECMAScript read alike; null for any text.</param>
/// <param name="Form">That form in words.</param>
public sealed record TextShape(string? Pattern, string Form) : ValueShape;

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record FlagShape : ValueShape;

/// <summary>A whole number, 0 or more.</summary>
public sealed record NumberShape : ValueShape;

/// <summary>One of a few words.</summary>
public sealed record ChoiceShape(ImmutableArray<string> Words) : ValueShape;

/// <summary>The name of a file of the site.</summary>
/// <param name="Of">Which files.</param>
/// <param name="Others">Words that stand for something without a file.</param>
public sealed record NameShape(SiteList Of, ImmutableArray<string> Others) : ValueShape;

/// <summary>A list.</summary>
/// <param name="Item">What each item is.</param>
/// <param name="IsFilled">An error where it is empty.</param>
public sealed record ListShape(ValueShape Item, bool IsFilled = false) : ValueShape;

/// <summary>One of several.</summary>
public sealed record EitherShape(ImmutableArray<ValueShape> Values) : ValueShape;

/// <summary>Keys with values.</summary>
/// <param name="What">What it is, as in findings: "a crisis line".</param>
/// <param name="Fields">The keys that are known.</param>
public sealed record MapShape(string What, ImmutableArray<FieldShape> Fields) : ValueShape;

/// <summary>A key and what may stand after it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">What may stand there.</param>
/// <param name="About">What it means, for a writer.</param>
/// <param name="IsRequired">An error where it is missing.</param>
public sealed record FieldShape(string Key, ValueShape Value, string About, bool IsRequired = false);
