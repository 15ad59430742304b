namespace Lantern.Editorial.Language;

/// <summary>What has to stand by a word of a hashed list for it to count.</summary>
public enum HitShape
{
    Any,

    /// <summary>A number right before it or right after it.</summary>
    Number,

    /// <summary>It is part of a name: written large, after another word that is.</summary>
    Name,
}
