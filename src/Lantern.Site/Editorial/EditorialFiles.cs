using System.Text;
using Lantern.Build.Documents;
using Lantern.Build.FileSystem;
using Lantern.Build.Input;
using Lantern.Content.Settings;
using Lantern.Diagnostics;
using Lantern.Editorial;
using Lantern.Editorial.Language;
using Lantern.Editorial.Readability;

namespace Lantern.Site.Editorial;

/// <summary>Reads the site's own rules and exceptions, the files below <c>editorial/</c>.</summary>
internal static class EditorialFiles
{
    private const string Folder = "editorial";

    /// <param name="files">Where they lie.</param>
    /// <param name="input">The input.</param>
    /// <param name="settings">The settings; null where they can't be read.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    /// <param name="stamp">Stands for all that the editor's notes depend on besides the texts.</param>
    public static Editor Read(IFileSystem files, InputFolder input, SiteSettings? settings, DiagnosticBag diagnostics, out string stamp)
    {
        var own = new List<(string Relative, SourceText Source)>();
        foreach (var file in input.Below(Folder, ".yml", ".yaml"))
        {
            try
            {
                if (DecodeText.Decode(file.Path, files.ReadAllBytes(file.FullPath), diagnostics) is { } text) own.Add((file.Relative[(Folder.Length + 1)..], text));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(Build.BuildDiagnostics.Unreadable.At(SourceLocation.WholeFile(file.Path), exception.Message));
            }
        }
        var glossary = settings?.Glossary ?? [];
        stamp = Fingerprint.Of(Encoding.UTF8.GetBytes(string.Join('\n', own.Select(file => $"{file.Relative} {file.Source.Text.Length} {file.Source.Text}").Concat(glossary).Append($"{settings?.Policy.MaximumGrade}")))).ToString();
        return new Editor(own.Count == 0 ? RuleSetReader.AsShipped : Known(RuleSetReader.Read(own, diagnostics)), TextCounts.WordsOfGlossary(glossary), settings?.Policy.MaximumGrade);

        static Lazy<RuleSet> Known(RuleSet rules) => new(rules);
    }
}
