namespace Lantern.Editorial.Language;

/// <summary>Tells in one pass over a text which of many patterns could match in it (Aho and Corasick 1975). Immutable and thread-safe.</summary>
/// <remarks>Capitals of English don't count. One look-up a character, whatever the number of patterns.</remarks>
internal sealed class LetterFilter
{
    private readonly byte[] _classes = new byte[128];
    private readonly int _classCount = 1;
    private readonly int[] _next;
    private readonly Run[]?[] _found;
    private readonly ulong[] _always;

    /// <param name="runs">For each pattern, in order, the runs of letters of which it needs one; null for a pattern that may always match.</param>
    public LetterFilter(IReadOnlyList<IReadOnlyList<string>?> runs)
    {
        Words = (runs.Count + 63) / 64;
        _always = new ulong[Words];
        foreach (var letter in runs.OfType<IReadOnlyList<string>>().SelectMany(all => all).SelectMany(run => run.TrimStart(RequiredLetters.WordStart)).Where(letter => letter < 128).Distinct().Order())
            _classes[letter] = _classes[char.ToUpperInvariant(letter)] = (byte)_classCount++;
        var trie = new List<int[]> { NewState() };
        var found = new List<List<Run>?> { null };
        for (var pattern = 0; pattern < runs.Count; pattern++)
        {
            if (runs[pattern] is null) Set(_always, pattern);
            foreach (var run in runs[pattern] ?? [])
            {
                var letters = run.TrimStart(RequiredLetters.WordStart);
                var state = 0;
                foreach (var letter in letters)
                {
                    ref var next = ref trie[state][_classes[letter]];
                    if (next < 0)
                    {
                        next = trie.Count;
                        trie.Add(NewState());
                        found.Add(null);
                    }
                    state = next;
                }
                (found[state] ??= []).Add(new Run(pattern, letters.Length, run[0] == RequiredLetters.WordStart));
            }
        }
        _next = Link(trie, found);
        _found = [.. found.Select(all => all?.ToArray())];
    }

    /// <summary>Length of a set of patterns, 64 in each.</summary>
    public int Words { get; }

    /// <summary>Adds to a set the patterns that could match in a text; true when there is any.</summary>
    public bool Find(ReadOnlySpan<char> text, Span<ulong> into)
    {
        for (var i = 0; i < Words; i++) into[i] |= _always[i];
        var state = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            state = _next[(state * _classCount) + (letter < 128 ? _classes[letter] : 0)];
            if (_found[state] is not { } found) continue;
            foreach (var run in found)
            {
                if (!run.BeginsWord || at - run.Length < 0 || !IsOfWord(text[at - run.Length])) into[run.Pattern / 64] |= 1ul << (run.Pattern % 64);
            }
        }
        return into.ContainsAnyExcept(0ul);
    }

    public static bool Has(ReadOnlySpan<ulong> set, int pattern) => (set[pattern / 64] & (1ul << (pattern % 64))) != 0;

    /// <summary>Signs that can't be told apart here, such as a joiner, count as no part of a word: then the pattern is tried.</summary>
    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    private static void Set(ulong[] set, int pattern) => set[pattern / 64] |= 1ul << (pattern % 64);

    private int[] NewState()
    {
        var state = new int[_classCount];
        Array.Fill(state, -1);
        return state;
    }

    /// <summary>Every state knows where each letter leads: after a mismatch, to the longest beginning that is still right.</summary>
    private int[] Link(List<int[]> trie, List<List<Run>?> found)
    {
        var fallback = new int[trie.Count];
        var queue = new Queue<int>();
        for (var letter = 0; letter < _classCount; letter++)
        {
            ref var next = ref trie[0][letter];
            if (next < 0) next = 0;
            else queue.Enqueue(next);
        }
        while (queue.TryDequeue(out var state))
        {
            if (found[fallback[state]] is { } shorter) (found[state] ??= []).AddRange(shorter);
            for (var letter = 0; letter < _classCount; letter++)
            {
                ref var next = ref trie[state][letter];
                var other = trie[fallback[state]][letter];
                if (next < 0)
                {
                    next = other;
                }
                else
                {
                    fallback[next] = other;
                    queue.Enqueue(next);
                }
            }
        }
        return [.. trie.SelectMany(state => state)];
    }

    /// <summary>A run that ends here.</summary>
    private readonly record struct Run(int Pattern, int Length, bool BeginsWord);
}
