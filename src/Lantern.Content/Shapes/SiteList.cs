namespace Lantern.Content.Shapes;

/// <summary>The things of a site that files refer to by the name of their file.</summary>
public enum SiteList
{
    Topics,
    People,

    /// <summary>Those of the people who may sign articles off.</summary>
    Reviewers,
    Disclaimers,
    CrisisLines,
    Regions,
    Locations,
    CallsToAction,
}
