using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Content.FrontMatter;

/// <summary>A piece of YAML with its place. Scalars stay text; the type is decided by the key that asks for it.</summary>
public abstract record YamlNode(SourceSpan Span);

/// <summary>Text. <paramref name="IsPlain"/> is false for quoted and block text.</summary>
public sealed record YamlScalar(SourceSpan Span, string Value, bool IsPlain) : YamlNode(Span);

public sealed record YamlList(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

public sealed record YamlMap(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span);

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
