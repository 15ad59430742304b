using Lantern.Diagnostics;

namespace Lantern.Site.Erasing;

/// <summary>What erasing a page would do to the site's own files. Nothing is written yet.</summary>
/// <param name="Findings">What stands against it, as errors, and what somebody should know, as warnings.</param>
/// <param name="Page">The page; null where there is none.</param>
public sealed record ErasePlan(IReadOnlyList<Diagnostic> Findings, ErasedPage? Page)
{
    /// <summary>The files that are deleted, from the site's folder on.</summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];

    /// <summary>The files that stay without what named the page.</summary>
    public IReadOnlyList<ErasedFile> Edited { get; init; } = [];

    /// <summary>What the commit is made of: these, and what an earlier run has deleted or changed already.</summary>
    public IReadOnlyList<string> Touched { get; init; } = [];

    /// <summary>The note of an earlier run; null where none was stopped.</summary>
    public EraseNote? Note { get; init; }

    /// <summary>Nobody here knows the page: it is one only where a host has it. Null for a page that is known.</summary>
    public Diagnostic? Unknown { get; init; }

    /// <summary>True where something is to be deleted here, or to be committed.</summary>
    public bool HasWork { get; init; }

    /// <summary>Nothing may be done.</summary>
    public bool IsRefused => Page is null || Findings.Any(finding => finding.IsError);

    internal static ErasePlan Refused(params IReadOnlyList<Diagnostic> findings) => new(findings, null);
}
