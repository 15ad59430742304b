namespace Lantern.Site;

/// <summary>Whom a build is for: everybody, or the people who check it first.</summary>
public enum SiteEnvironment
{
    Production,
    Preview,
}
