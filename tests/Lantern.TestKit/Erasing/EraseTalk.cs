using Lantern.Deploy.Erasing;
using Lantern.Diagnostics;
using Xunit;

namespace Lantern.TestKit.Erasing;

/// <summary>Answers the questions of an erasure, keeps what it says, and can be interrupted at any word of it.</summary>
public sealed class EraseTalk : IErasureTalk
{
    private int _events;

    /// <summary>The answer to each question, counted from 0.</summary>
    public Func<int, bool> Answer { get; init; } = _ => true;

    /// <summary>After so many words the process is gone; 0 for never.</summary>
    public int DiesAfter { get; init; }

    public List<string> Lines { get; } = [];

    public List<string> Questions { get; } = [];

    public List<Diagnostic> Findings { get; } = [];

    public string Text => string.Join('\n', Lines);

    /// <summary>It said this.</summary>
    public void Has(string words) => Assert.Contains(words, Text, StringComparison.Ordinal);

    public IEnumerable<string> Codes => Findings.Select(finding => finding.Code);

    public void Tell(string line)
    {
        Lines.Add(line);
        Count();
    }

    public void Show(Diagnostic finding) => Findings.Add(finding);

    public void Progress(string words) => Count();

    public bool Agrees(string question)
    {
        Questions.Add(question);
        Count();
        return Answer(Questions.Count - 1);
    }

    private void Count()
    {
        if (++_events == DiesAfter) throw new OperationCanceledException();
    }
}
