using System.Text;

namespace Lantern.Site.Editing;

/// <summary>The changes of one file.</summary>
/// <param name="Path">Where it lies, from the site's folder on.</param>
/// <param name="Before">Its text, line ends and byte order mark included.</param>
/// <param name="Edits">The changes; none overlaps another.</param>
public sealed record FileEdits(string Path, string Before, IReadOnlyList<TextEdit> Edits)
{
    /// <summary>Where its changed text goes; null for the same place.</summary>
    public string? NewPath { get; init; }

    /// <summary>The text afterwards.</summary>
    public string After
    {
        get
        {
            var text = new StringBuilder(Before);
            foreach (var edit in Edits.OrderByDescending(edit => edit.Line).ThenByDescending(edit => edit.Column))
            {
                var start = OffsetOf(edit.Line, edit.Column);
                text.Remove(start, OffsetOf(edit.Line, edit.EndColumn) - start).Insert(start, edit.Text);
            }
            return text.ToString();
        }
    }

    /// <summary>The change as people read it: lines that go with a minus, lines that come with a plus.</summary>
    public IEnumerable<string> Diff()
    {
        yield return NewPath is null ? $"{Path}:" : $"{Path} → {NewPath}";
        foreach (var line in Edits.GroupBy(edit => edit.Line).OrderBy(line => line.Key))
        {
            var old = LineAt(line.Key);
            var changed = new StringBuilder(old);
            foreach (var edit in line.OrderByDescending(edit => edit.Column)) changed.Remove(edit.Column - 1, edit.EndColumn - edit.Column).Insert(edit.Column - 1, edit.Text);
            var added = changed.ToString().ReplaceLineEndings("\n").Split('\n');
            // A line that is only put in leaves the one below it as it is.
            if (added[^1] != old) yield return $"  - {old}";
            foreach (var one in added[^1] == old ? added[..^1] : added) yield return $"  + {one}";
        }
    }

    private string LineAt(int line)
    {
        var start = OffsetOf(line, 1);
        var end = Before.IndexOf('\n', start);
        return Before[start..(end < 0 ? Before.Length : end)].TrimEnd('\r');
    }

    /// <summary>Lines and columns are counted without a byte order mark.</summary>
    private int OffsetOf(int line, int column)
    {
        var at = Before.StartsWith('\uFEFF') ? 1 : 0;
        for (var left = line - 1; left > 0; left--)
        {
            var end = Before.IndexOf('\n', at);
            if (end < 0) return Before.Length;
            at = end + 1;
        }
        return Math.Min(Before.Length, at + column - 1);
    }
}
