using Lantern.Diagnostics;

namespace Lantern.Deploy.Erasing;

/// <summary>Whoever is told what happens, and asked before what can't be undone.</summary>
public interface IErasureTalk
{
    /// <summary>One line.</summary>
    void Tell(string line);

    /// <summary>Something that was found.</summary>
    void Show(Diagnostic finding);

    /// <summary>Something is under way.</summary>
    void Progress(string words);

    /// <summary>True for yes.</summary>
    bool Agrees(string question);
}
