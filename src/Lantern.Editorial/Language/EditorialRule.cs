using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Editorial.Language;

/// <summary>One rule of a pack. Immutable and thread-safe.</summary>
public sealed record EditorialRule
{
    public required string Pack { get; init; }
    public required string Name { get; init; }
    public required RuleKind Kind { get; init; }

    /// <summary>What is wrong; <c>%s</c> stands for the words that were found, in a substitution for the better words and then those.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it.</summary>
    public string Advice { get; init; } = "";

    /// <summary>Where the rule comes from.</summary>
    public string? Source { get; init; }

    public Severity Severity { get; init; } = Severity.Warning;

    /// <summary>The rule is switched off.</summary>
    public bool IsOff { get; init; }

    public RuleScope Scope { get; init; } = RuleScope.Default;

    /// <summary>Topics whose articles it looks at; empty for all.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>What is looked for; null where that is a hashed list, a formula or a set of measures.</summary>
    public TextPattern? Pattern { get; init; }

    /// <summary>Of a conditional: what has to be there where <see cref="Pattern"/> is.</summary>
    public TextPattern? Second { get; init; }

    /// <summary>Of a substitution: what to say instead of what.</summary>
    public ImmutableArray<Swap> Swaps { get; init; } = [];

    /// <summary>Hits that are none.</summary>
    public TextPattern? Exceptions { get; init; }

    /// <summary>A hit counts only where this is near.</summary>
    public TextPattern? Near { get; init; }

    public NearRange NearRange { get; init; }

    /// <summary>A hit that is part of this, or follows it at once, does not count.</summary>
    public TextPattern? Unless { get; init; }

    /// <summary>A hit with this in its sentence or the neighbouring ones does not count.</summary>
    public TextPattern? UnlessNear { get; init; }

    public HashedList? Hashed { get; init; }

    public HitShape Shape { get; init; }

    /// <summary>Of an occurrence.</summary>
    public int? Maximum { get; init; }

    public int? Minimum { get; init; }

    /// <summary>Of a metric, and of a set of measures.</summary>
    public Formula? Formula { get; init; }

    public Condition? Condition { get; init; }
    public ImmutableArray<string> Metrics { get; init; } = [];
    public double Grade { get; init; }

    /// <summary>Most findings in one text; 0 for any number.</summary>
    public int Limit { get; init; }

    /// <summary>The words that were found are shown to their writer only.</summary>
    public bool IsRedacted { get; init; }

    public string Id => $"{Pack}.{Name}";

    /// <summary>The kind of finding that it makes.</summary>
    public DiagnosticDescriptor Descriptor => new(Id, Name.Replace('-', ' '), Message, Severity, Advice) { IsRedacted = IsRedacted };

    /// <summary>Runs of letters of which every text with a hit has one; null where that can't be told.</summary>
    internal IReadOnlyList<string>? Letters => Kind switch
    {
        RuleKind.Metric or RuleKind.Readability => null,
        RuleKind.Occurrence when Minimum > 0 => null,
        _ when Hashed is not null => Near is null ? null : RequiredLetters.Of(Near),
        _ => RequiredLetters.Of(Pattern!),
    };
}
