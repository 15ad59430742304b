using System.Collections.Immutable;
using Lantern.Content.FrontMatter;

namespace Lantern.Content.Articles;

/// <summary>The keys that an article may leave to its folder, its topic or the settings.</summary>
public sealed record Inherited
{
    public static Inherited None { get; } = new();

    public ImmutableArray<Located<string>> Authors { get; init; } = [];
    public Located<string>? Reviewer { get; init; }
    public ImmutableArray<Located<string>> Disclaimers { get; init; } = [];
    public ImmutableArray<Located<string>> CrisisLines { get; init; } = [];

    internal static Inherited Read(MapReader map, bool withBlocks) => new()
    {
        Authors = map.Texts("author"),
        Reviewer = map.Text("reviewer"),
        Disclaimers = withBlocks ? map.Keys("disclaimer") : [],
        CrisisLines = withBlocks ? map.Keys("crisis-line") : [],
    };
}
