using Lantern.Build.Documents;
using Lantern.Build.Pipelines;

namespace Lantern.Build.Input;

/// <summary>Starts a pipeline with the files below one folder of the input.</summary>
public sealed class ReadFiles(InputFolder input, string folder, params string[] endings) : ISourceModule<InputFile>
{
    public IReadOnlyList<Document<InputFile>> Run(RunContext context) =>
        [.. input.Below(folder, endings).Select(file => new Document<InputFile>(file.Path, file, Fingerprint.None))];
}
