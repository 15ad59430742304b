using Lantern.Diagnostics;

namespace Lantern.Content.FrontMatter;

/// <summary>A value and the place it was written at, so that a later finding can point there. Equality looks at the value only.</summary>
public readonly record struct Located<T>(T Value, SourceLocation Location)
{
    public bool Equals(Located<T> other) => EqualityComparer<T>.Default.Equals(Value, other.Value);

    public override int GetHashCode() => Value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(Value);

    public override string ToString() => Value?.ToString() ?? "";
}
