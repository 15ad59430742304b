using System.Security.Cryptography;
using Xunit;

namespace Lantern.TestKit;

/// <summary>Programs for Node that check our output and were not written by us: <c>tests/Lantern.BrowserTests/package.json</c>.</summary>
/// <remarks>
/// The first call fetches them, once for each state of the lock file. Without Node the test is skipped, or fails where <c>LANTERN_REQUIRE_TOOLS</c> is 1.
/// Thread-safe, and safe for several test programs at once.
/// </remarks>
public static class NodeTools
{
    /// <summary>One line for all tests that need it.</summary>
    public const string Missing = "Node.js with npm is not there, so checks by other programs were left out: install Node 20 or later from https://nodejs.org and run the tests again.";

    private static readonly Lazy<string?> Problem = new(Prepare);

    /// <summary>The folder of the tools, where scripts find them with <c>require</c>.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Lantern.BrowserTests");

    /// <summary>Skips the test where the tools can't be had; fails it where they must be there.</summary>
    public static void Require() => Require(Problem.Value);

    /// <summary>Skips or fails the test if there is a problem, as for every missing tool.</summary>
    public static void Require(string? problem)
    {
        if (problem is null) return;
        if (Environment.GetEnvironmentVariable("LANTERN_REQUIRE_TOOLS") == "1") Assert.Fail(problem);
        Assert.Skip(problem);
    }

    /// <summary>Runs a script with the tools at hand; it fails the test when the script ends with another code than 0.</summary>
    /// <param name="script">JavaScript, as a CommonJS module.</param>
    /// <param name="arguments">What the script finds from <c>process.argv[2]</c> on.</param>
    /// <returns>What it printed.</returns>
    public static string Run(string script, params string[] arguments) => RunScript(script, ".cjs", arguments);

    /// <summary>The same for an ECMAScript module, which finds no tools.</summary>
    public static string RunModule(string script, params string[] arguments) => RunScript(script, ".mjs", arguments);

    /// <summary>The same for an ECMAScript module that imports tools: it lies in their folder while it runs, since that is where imports are looked for.</summary>
    public static string RunModuleInFolder(string script, params string[] arguments) => RunScript(script, ".mjs", arguments, Path.Combine(Folder, "node_modules"));

    /// <summary>Runs another program, such as Java.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">It is not there.</exception>
    public static (int Code, string Output, string Error) RunProgram(string name, string workingFolder, params string[] arguments) => Start(name, workingFolder, arguments);

    private static string RunScript(string script, string ending, string[] arguments, string? folder = null)
    {
        Require();
        var file = Path.Combine(folder ?? Path.GetTempPath(), $"lantern-{Guid.NewGuid():N}{ending}");
        File.WriteAllText(file, script);
        try
        {
            var (code, output, error) = Start("node", Folder, [file, .. arguments]);
            Assert.True(code == 0, $"The script ended with {code}.\n{output}\n{error}");
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Runs a tool of the folder by the name of its command: <c>tsc</c>.</summary>
    public static (int Code, string Output, string Error) RunCommand(string name, string workingFolder, params string[] arguments)
    {
        Require();
        return Start(Path.Combine(Folder, "node_modules", ".bin", name), workingFolder, arguments);
    }

    private static string? Prepare()
    {
        try
        {
            if (Start("node", Folder, ["--version"]).Code != 0) return Missing;
            var stamp = Path.Combine(Folder, "node_modules", ".lantern-stamp");
            var wanted = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, "package-lock.json"))));
            if (File.Exists(stamp) && File.ReadAllText(stamp) == wanted) return null;
            // Several test programs may start at once.
            using var turn = new Mutex(false, "lantern-test-tools");
            try
            {
                turn.WaitOne();
            }
            catch (AbandonedMutexException)
            {
                // The one before was killed; it is our turn all the same.
            }
            try
            {
                return File.Exists(stamp) && File.ReadAllText(stamp) == wanted ? null : Fetch(stamp, wanted);
            }
            finally
            {
                turn.ReleaseMutex();
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return Missing;
        }
    }

    private static string? Fetch(string stamp, string wanted)
    {
        var (code, output, error) = Start(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", Folder, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
        if (code != 0) return $"npm could not fetch the programs that check the output, so their tests were left out: run 'npm ci' in tests/Lantern.BrowserTests. It said: {output}{error}";
        File.WriteAllText(stamp, wanted);
        return null;
    }

    private static (int Code, string Output, string Error) Start(string program, string folder, string[] arguments) =>
        OtherProgram.Run(program, folder, [new("NODE_PATH", Path.Combine(Folder, "node_modules"))], arguments);
}
