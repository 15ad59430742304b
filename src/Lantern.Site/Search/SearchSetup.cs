using Lantern.Build.Tools;

namespace Lantern.Site.Search;

/// <summary>What a build may use to make the site searchable.</summary>
/// <param name="Program">Pagefind, or null where it was not found.</param>
/// <param name="Folder">Where its input and its last result are kept, absolute.</param>
/// <param name="Runs">False for a check, which only says what a build would find.</param>
public sealed record SearchSetup(ITool? Program, string Folder, bool Runs)
{
    /// <summary>False to make the index anew, also where nothing changed.</summary>
    public bool UsesLast { get; init; } = true;
}
