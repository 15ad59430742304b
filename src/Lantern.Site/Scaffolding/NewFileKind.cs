namespace Lantern.Site.Scaffolding;

/// <summary>The kinds of files that a writer can begin.</summary>
public enum NewFileKind
{
    Article,
    Topic,
    Person,
    Page,
    Disclaimer,
    CrisisLine,
    Location,
}
