using Lantern.Diagnostics;

namespace Lantern.Build;

/// <summary>Findings about files and folders: LN1xxx.</summary>
public static class BuildDiagnostics
{
    public static readonly DiagnosticDescriptor NotUtf8 = new(
        "LN1001", "The file is not saved as UTF-8", "this character can't be read: the file is not saved as UTF-8", Severity.Error,
        "open it in your editor, choose 'Save with encoding' (or 'Save as') and pick UTF-8");

    public static readonly DiagnosticDescriptor ControlCharacter = new(
        "LN1002", "The file has a character that is not text", "there is an invisible control character here (U+{0})", Severity.Error,
        "delete it; if the file is not a text file, move it to input/assets/");

    public static readonly DiagnosticDescriptor TooLarge = new(
        "LN1003", "The file is too large", "this file is {0}; text files may have 2 MB at most", Severity.Error,
        "split the text into several articles, or move pictures and downloads to input/assets/");

    public static readonly DiagnosticDescriptor Unreadable = new(
        "LN1004", "The file can't be read", "this file can't be read: {0}", Severity.Error, "check that it still exists and that you may open it");

    public static readonly DiagnosticDescriptor LinkLeavesInput = new(
        "LN1005", "A shortcut leads out of the input folder", "{0} is only a shortcut to something outside the input folder", Severity.Error,
        "put the file itself in its place; everything that is published has to lie in the input folder");

    public static readonly DiagnosticDescriptor LinkToFolder = new(
        "LN1006", "A shortcut leads to a folder or to nothing", "{0} is only a shortcut to a folder, or to nothing", Severity.Error,
        "put the files themselves in its place, or delete it");

    public static readonly DiagnosticDescriptor ReservedName = new(
        "LN1007", "A name that Windows can't store", "{0} can't exist on a Windows computer, because {1}", Severity.Error,
        "rename it; letters, digits and hyphens always work");

    public static readonly DiagnosticDescriptor OutputFolderRefused = new(
        "LN1101", "The output folder can't be used", "the output folder {0} {1}", Severity.Error,
        "choose another one with --output; nothing was changed");

    public static readonly DiagnosticDescriptor OutputNotOurs = new(
        "LN1102", "The output folder holds other files", "the output folder {0} is not empty and was not made by Lantern", Severity.Error,
        "choose an empty or new folder with --output, or empty this one yourself; nothing was changed");

    public static readonly DiagnosticDescriptor ForeignFile = new(
        "LN1103", "A file in the output folder is not ours", "{0} was not written by Lantern", Severity.Error,
        "move or delete it yourself; files that should be published belong in input/assets/");

    public static readonly DiagnosticDescriptor LinkInOutput = new(
        "LN1104", "A link in the output folder", "{0} is a link; writing through it could change files elsewhere", Severity.Error, "delete the link");

    public static readonly DiagnosticDescriptor OutputConflict = new(
        "LN1105", "Two sources make the same page", "{0} and {1} would both be published at {2}", Severity.Error,
        "{3}");

    public static readonly DiagnosticDescriptor OutputLocked = new(
        "LN1106", "Another build is running", "another build is writing to {0} ({1}), and it did not finish within {2} seconds", Severity.Error,
        "wait for it to finish, then build again");

    public static readonly DiagnosticDescriptor WriteFailed = new(
        "LN1107", "The site could not be written", "the site could not be written completely: {0}", Severity.Error,
        "make room or give yourself the right to write there, then build again: the next build repairs the folder");

    public static readonly DiagnosticDescriptor Unfinished = new(
        "LN1108", "The output is unfinished", "the last build of {0} did not finish; what lies there is half old and half new", Severity.Error,
        "run 'lantern build' again; it repairs the folder");

    public static readonly DiagnosticDescriptor NoManifest = new(
        "LN1109", "Nothing is known about this folder", "there is no record of a build for {0}", Severity.Error,
        "run 'lantern build' first, with the same --root and --output");

    public static readonly DiagnosticDescriptor Altered = new(
        "LN1110", "A file was changed after the build", "{0} is not what the build wrote", Severity.Error, "run 'lantern build' again");

    public static readonly DiagnosticDescriptor Missing = new(
        "LN1111", "A file of the build is missing", "{0} is missing", Severity.Error, "run 'lantern build' again");

    public static readonly DiagnosticDescriptor NameForNoHost = new(
        "LN1112", "A name that can't be published", "this would be published as {0}, and no web address can have a '{1}' in its name", Severity.Error,
        "rename the file; letters, digits and hyphens always work");

    public static IEnumerable<DiagnosticDescriptor> All =>
    [
        NotUtf8, ControlCharacter, TooLarge, Unreadable, LinkLeavesInput, LinkToFolder, ReservedName, OutputFolderRefused, OutputNotOurs,
        ForeignFile, LinkInOutput, OutputConflict, OutputLocked, WriteFailed, Unfinished, NoManifest, Altered, Missing, NameForNoHost,
    ];
}
