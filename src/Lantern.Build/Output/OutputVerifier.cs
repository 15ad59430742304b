using System.Security.Cryptography;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics;

namespace Lantern.Build.Output;

/// <summary>Holds an output folder against its manifest: every file there, unchanged, and nothing else.</summary>
public static class OutputVerifier
{
    /// <summary>The findings, and for every unchanged file a call of <paramref name="inspect"/> with its bytes.</summary>
    public static IReadOnlyList<Diagnostic> Verify(IFileSystem files, OutputPaths paths, string label, Action<ManifestEntry, byte[]> inspect)
    {
        var state = OutputState.Read(files, paths);
        if (state.IsUnfinished) return [BuildDiagnostics.Unfinished.At(SourceLocation.WholeFile(label), label)];
        if (state.Manifest is null) return [BuildDiagnostics.NoManifest.At(SourceLocation.WholeFile(label), label)];
        var existing = files.List(paths.Output);
        var findings = OutputGuard.CheckContents(existing, paths, label, state).ToList();
        var onDisk = existing.Where(entry => entry.Kind == FileKind.File).Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in state.Manifest.Files)
        {
            var location = SourceLocation.WholeFile($"{label}/{file.Path}");
            if (!onDisk.Contains(file.Path))
            {
                findings.Add(BuildDiagnostics.Missing.At(location, file.Path));
                continue;
            }
            var bytes = files.ReadAllBytes(paths.InOutput(file.Path));
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) == file.Sha256) inspect(file, bytes);
            else findings.Add(BuildDiagnostics.Altered.At(location, file.Path));
        }
        return findings;
    }
}
