using System.Collections.Immutable;
using Lantern.Editorial.Evidence;
using Lantern.Editorial.Language;
using Lantern.Editorial.Numbers;
using Lantern.Editorial.Readability;

namespace Lantern.Editorial;

/// <summary>Reads texts as an editor does. Pure and thread-safe: what it notes follows from the text, the rules and the glossary alone.</summary>
/// <param name="rules">The rules of the site; taken apart when the first text is read, since most builds have read all of theirs before.</param>
/// <param name="glossary">Words of the site's glossary, in small letters.</param>
/// <param name="maximumGrade">Highest Flesch-Kincaid grade of an article; null for any.</param>
public sealed class Editor(Lazy<RuleSet> rules, ImmutableHashSet<string> glossary, int? maximumGrade)
{
    public RuleSet Rules => rules.Value;

    public ImmutableHashSet<string> Glossary { get; } = glossary;

    /// <param name="text">The text.</param>
    /// <param name="isAboutHealth">Its claims need sources.</param>
    /// <param name="isArticle">It has to be as easy to read as the settings say.</param>
    public BodyNotes Read(EditorialText text, bool isAboutHealth, bool isArticle)
    {
        var others = (isAboutHealth ? Claims.Unsupported(text) : []).Concat(isArticle && maximumGrade is { } most ? ReadabilityGate.Check(text, Glossary, most) : []);
        var findings = Rules.Read(text, Glossary).Concat(others.Select(finding => new EditorialFinding(finding, []))).ToImmutableArray();
        var numbers = NumberReader.Read(text);
        return findings.IsEmpty && numbers.IsEmpty ? BodyNotes.None : new BodyNotes(findings, numbers);
    }
}
