namespace Lantern.Build.FileSystem;

/// <summary>What an entry of a folder is. A link is always a link here, whatever it points at.</summary>
public enum FileKind
{
    File,
    Directory,
    Link,
}
