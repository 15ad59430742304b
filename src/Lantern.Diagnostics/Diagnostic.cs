namespace Lantern.Diagnostics;

/// <summary>One finding at one place. Immutable; compares by value, so that the same finding made twice counts once.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Severity Severity, SourceLocation Location, string Message, string Help)
    : IComparable<Diagnostic>
{
    public string Code => Descriptor.Id;

    /// <summary>The one change that puts it right; null where a person has to decide.</summary>
    public Mend? Mend { get; init; }

    public bool IsError => Severity == Severity.Error;

    /// <summary>The same finding as a warning at most: for what is not published, such as a draft.</summary>
    public Diagnostic AtMostWarning() => Severity == Severity.Error ? this with { Severity = Severity.Warning } : this;

    /// <summary>Reading order: file, line, column, code, message; all ordinal, so the same on every machine.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null) return 1;
        var order = string.CompareOrdinal(Location.Path, other.Location.Path);
        if (order == 0) order = Location.Line.CompareTo(other.Location.Line);
        if (order == 0) order = Location.Column.CompareTo(other.Location.Column);
        if (order == 0) order = string.CompareOrdinal(Code, other.Code);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}
