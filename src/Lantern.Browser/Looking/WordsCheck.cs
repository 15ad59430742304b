using Lantern.Rendering.Html;

namespace Lantern.Browser.Looking;

/// <summary>Holds the parts that are in the page now, after its scripts, against what the page was published with. Pure.</summary>
internal static class WordsCheck
{
    public static IEnumerable<LookFault> Check(IReadOnlyList<LookedPart> parts, PageExpectation expectation)
    {
        foreach (var fault in expectation.StripHash.Length == 0 ? [] : One("strip", "", expectation.StripHash, expectation.StripLinks))
        {
            yield return fault;
        }
        foreach (var line in expectation.CrisisLines)
        {
            foreach (var fault in One("line", line.Key, line.TextHash, line.Links)) yield return fault;
        }
        foreach (var disclaimer in expectation.Disclaimers)
        {
            foreach (var fault in One("disclaimer", disclaimer.Key, disclaimer.TextHash, null)) yield return fault;
        }

        IEnumerable<LookFault> One(string kind, string key, string hash, IReadOnlyList<ExpectedLink>? links)
        {
            var at = Enumerable.Range(0, parts.Count).FirstOrDefault(at => parts[at].Kind == kind && parts[at].Key == key, -1);
            if (at < 0)
            {
                yield return new LookFault("missing", -1, new LookedPart(kind, key, "", "").Name, "", -1);
                yield break;
            }
            var words = PartWords.Of(parts[at]);
            if (VisibleText.Hash(words.Text) != hash)
            {
                yield return new LookFault("changed", at, "", words.Text.Length == 0 ? "has no words" : $"reads '{words.Text}'", -1);
            }
            else if (links is not null && !links.SequenceEqual(words.Links))
            {
                yield return new LookFault("changed", at, "",
                    $"has the links {string.Join(", ", words.Links.Select(link => $"'{link.Text}' to {link.Href}"))}", -1);
            }
        }
    }
}
