namespace Lantern.Editorial.Language;

/// <summary>What a rule looks at by itself.</summary>
public enum ScopeUnit
{
    Block,
    Sentence,
    Article,
}
