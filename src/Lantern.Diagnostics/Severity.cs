namespace Lantern.Diagnostics;

/// <summary>How much a finding matters: an error keeps the whole site from being published, a warning does not, a suggestion is only advice.</summary>
public enum Severity
{
    Suggestion,
    Warning,
    Error,
}
