using Lantern.Build.Documents;
using Lantern.Build.Pipelines;

namespace Lantern.Build.Input;

/// <summary>Starts a pipeline with one file of the input, if it is there.</summary>
public sealed class ReadFile(InputFolder input, string name) : ISourceModule<InputFile>
{
    public IReadOnlyList<Document<InputFile>> Run(RunContext context) =>
        [.. input.Files.Where(file => file.Relative == name).Select(file => new Document<InputFile>(file.Path, file, Fingerprint.None))];
}
