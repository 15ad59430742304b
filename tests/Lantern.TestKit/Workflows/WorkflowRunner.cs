using System.Text;
using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Lantern.TestKit.Workflows;

/// <summary>Runs a job of a workflow on this machine: its steps as they are written, with real git and GitHub's own command, against a fake of the host.</summary>
/// <remarks>Steps that use an action: a checkout is made from the remote repository as the action makes it; <c>lantern</c> is the one under test; others are passed over.</remarks>
public sealed partial class WorkflowRunner : IDisposable
{
    private static readonly Lazy<string?> Problem = new(Prepare);

    private readonly Workflow _workflow;
    private readonly WorkflowWorld _world;
    private readonly string _folder = Directory.CreateTempSubdirectory("lantern-workflow").FullName;
    private readonly Dictionary<string, WorkflowResult> _needs = new(StringComparer.Ordinal);

    public WorkflowRunner(string file, WorkflowWorld world)
    {
        NodeTools.Require(Problem.Value);
        (_workflow, _world) = (Workflow.Named(file), world);
        foreach (var name in new[] { "work", "temp", "home", "bin" }) Directory.CreateDirectory(Path.Combine(_folder, name));
        var program = Path.Combine(_folder, "bin", "lantern");
        File.WriteAllText(program, $"#!/bin/sh\nexec {string.Join(' ', LanternProcess.Command.Select(word => $"'{word}'"))} \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>The folder that the runner works in.</summary>
    public string Work => Path.Combine(_folder, "work");

    /// <summary>Called before a step runs, with its name.</summary>
    public Action<string> Before { get; set; } = _ => { };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Runs a job; those that it needs have been run before.</summary>
    public WorkflowResult Run(string job)
    {
        var steps = new Dictionary<string, (string Outcome, Dictionary<string, string> Outputs)>(StringComparer.Ordinal);
        var (failed, log, ran) = (false, new StringBuilder(), new List<string>());
        var jobEnvironment = new Dictionary<string, string>(StringComparer.Ordinal);
        var node = _workflow.Find("jobs", job)!;
        if (Workflow.Text(node, "if") is { } condition && !IsTrue(condition)) return Keep(new WorkflowResult("skipped", new Dictionary<string, string>(), "", []));
        foreach (var (key, value) in Workflow.Map(node, "env")) jobEnvironment[key] = Fill(value);
        foreach (var step in _workflow.Steps(job))
        {
            var name = Workflow.Text(step, "name") ?? Workflow.Text(step, "uses")!;
            if (!(Workflow.Text(step, "if") is { } when ? IsTrue(when) : !failed)) continue;
            Before(name);
            ran.Add(name);
            var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
            var environment = new Dictionary<string, string>(jobEnvironment, StringComparer.Ordinal);
            foreach (var (key, value) in Workflow.Map(step, "env")) environment[key] = Fill(value);
            var isFine = Workflow.Text(step, "uses") is { } uses ? Use(uses, step) : RunScript(step, environment, outputs, log.Append($"== {name}\n"));
            if (Workflow.Text(step, "id") is { } id) steps[id] = (isFine ? "success" : "failure", outputs);
            if (!isFine && Workflow.Text(step, "continue-on-error") != "true") failed = true;
        }
        var results = Workflow.Map(node, "outputs").ToDictionary(output => output.Key, output => Fill(output.Value), StringComparer.Ordinal);
        return Keep(new WorkflowResult(failed ? "failure" : "success", results, log.ToString(), ran));

        WorkflowResult Keep(WorkflowResult result) => _needs[job] = result;

        string Fill(string text) => Placeholder().Replace(text, match => Expression.TextOf(Evaluate(match.Groups["text"].Value)));

        bool IsTrue(string text)
        {
            var expression = Placeholder().Match(text) is { Success: true } match && match.Length == text.Trim().Length ? match.Groups["text"].Value : text;
            var value = Expression.IsTrue(Evaluate(expression));
            // As at the host: without a word about failure it is a condition for runs that go well.
            return Status().IsMatch(expression) ? value : value && !failed;
        }

        object? Evaluate(string text) => new Expression(text, Look, Call).Value();

        bool Call(string name) => name switch { "always" => true, "cancelled" => false, "failure" => failed, "success" => !failed, _ => throw new InvalidOperationException(name) };

        object? Look(string name)
        {
            var words = name.Split('.');
            return words switch
            {
                ["github", "event", .. var path] => _world.OfEvent(string.Join('.', path)),
                ["github", var key] => OfGitHub(key),
                ["env", var key] => jobEnvironment.GetValueOrDefault(key, ""),
                ["secrets", var key] => _world.Secrets.GetValueOrDefault(key, ""),
                ["vars", _] => "",
                ["inputs", var key] => _world.Inputs.GetValueOrDefault(key),
                ["runner", "temp"] => Path.Combine(_folder, "temp"),
                ["steps", var id, "outcome"] => steps.TryGetValue(id, out var step) ? step.Outcome : "skipped",
                ["steps", var id, "outputs", var key] => steps.TryGetValue(id, out var step) ? step.Outputs.GetValueOrDefault(key, "") : "",
                ["needs", var id, "result"] => _needs[id].Result,
                ["needs", var id, "outputs", var key] => _needs[id].Outputs.GetValueOrDefault(key, ""),
                _ => throw new InvalidOperationException($"The test does not know '{name}'."),
            };
        }
    }

    private string OfGitHub(string key) => key switch
    {
        "repository" => FakeGitHub.Repository,
        "event_name" => _world.EventName,
        "token" => _world.GitHub.Token,
        "sha" => _world.Sha,
        "ref" => _world.Ref,
        "server_url" => "https://github.example",
        "run_id" => "77",
        _ => throw new InvalidOperationException($"The test does not know 'github.{key}'."),
    };

    private bool Use(string action, YamlNode step)
    {
        if (!action.StartsWith("actions/checkout@", StringComparison.Ordinal)) return true;
        string With(string key) => Placeholder().Replace(Workflow.Text(step, "with", key) ?? "", match => Expression.TextOf(new Expression(match.Groups["text"].Value, name => name.StartsWith("github.event.", StringComparison.Ordinal) ? _world.OfEvent(name["github.event.".Length..]) : throw new InvalidOperationException(name), _ => true).Value()));
        var folder = Path.Combine(Work, With("path"));
        var wanted = With("ref") is { Length: > 0 } given ? given : _world.Sha;
        Git("init", "-q", folder);
        // As the action does it: nothing but the commit, or all of the history and all branches.
        Git("-C", folder, "remote", "add", "origin", $"file://{_world.Remote}");
        if (With("fetch-depth") == "0") Git("-C", folder, "fetch", "-q", "origin", "+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*");
        Git(["-C", folder, "fetch", "-q", .. With("fetch-depth") == "0" ? Array.Empty<string>() : ["--depth", "1"], "origin", wanted]);
        Git("-C", folder, "checkout", "-q", "--detach", "FETCH_HEAD");
        return true;
    }

    private static void Git(params string[] arguments)
    {
        var (code, output, error) = NodeTools.RunProgram("git", Path.GetTempPath(), arguments);
        Assert.True(code == 0, $"git {string.Join(' ', arguments)}\n{output}{error}");
    }

    private bool RunScript(YamlNode step, Dictionary<string, string> environment, Dictionary<string, string> outputs, StringBuilder log)
    {
        var script = Path.Combine(_folder, $"{Guid.NewGuid():N}.sh");
        var output = Path.Combine(_folder, $"{Guid.NewGuid():N}.out");
        File.WriteAllText(script, Workflow.Text(step, "run")!);
        File.WriteAllText(output, "");
        var machine = new Dictionary<string, string>
        {
            ["PATH"] = $"{Path.Combine(_folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["HOME"] = Path.Combine(_folder, "home"),
            ["RUNNER_TEMP"] = Path.Combine(_folder, "temp"),
            ["GITHUB_OUTPUT"] = output,
            ["GITHUB_STEP_SUMMARY"] = Path.Combine(_folder, "temp", "summary.md"),
            ["GITHUB_API_URL"] = _world.GitHub.Url,
            ["GITHUB_REPOSITORY"] = FakeGitHub.Repository,
            ["GITHUB_SHA"] = _world.Sha,
            ["GITHUB_REF"] = _world.Ref,
            ["CI"] = "true",
            // The host of the fake is none that GitHub's command knows.
            ["GH_ENTERPRISE_TOKEN"] = environment.GetValueOrDefault("GH_TOKEN", ""),
            ["GH_CONFIG_DIR"] = Path.Combine(_folder, "home"),
        };
        foreach (var (key, value) in _world.Machine.Concat(environment)) machine[key] = value;
        // The shell that 'shell: bash' means at the host.
        var (code, told, complaints) = OtherProgram.Run(
            "bash", Path.Combine(Work, Workflow.Text(step, "working-directory") ?? ""), machine.Select(variable => KeyValuePair.Create(variable.Key, (string?)variable.Value)), "--noprofile", "--norc", "-eo", "pipefail", script);
        log.Append(told).Append(complaints);
        ReadOutputs(output, outputs);
        return code == 0;
    }

    /// <summary><c>name=value</c>, or <c>name&lt;&lt;END</c>, lines, <c>END</c>.</summary>
    private static void ReadOutputs(string file, Dictionary<string, string> outputs)
    {
        var lines = File.ReadAllLines(file);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Split("<<", 2) is [var name, var end] && !name.Contains('=', StringComparison.Ordinal))
            {
                var until = Array.IndexOf(lines, end, i + 1);
                outputs[name] = string.Join('\n', lines[(i + 1)..until]);
                i = until;
            }
            else if (lines[i].Split('=', 2) is [var key, var value])
            {
                outputs[key] = value;
            }
        }
    }

    private static string? Prepare()
    {
        foreach (var program in new[] { "bash", "gh", "jq", "git", "openssl" })
        {
            try
            {
                if (NodeTools.RunProgram(program, Path.GetTempPath(), program == "openssl" ? "version" : "--version").Code != 0) return Missing;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return Missing;
            }
        }
        return null;
    }

    private const string Missing = "bash, git, gh, jq or openssl is not there, so the workflows were not run: install them (Debian: apt-get install gh jq openssl) and run the tests again.";

    [GeneratedRegex(@"\$\{\{(?<text>.*?)\}\}", RegexOptions.Singleline)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(always|cancelled|failure|success)\(\)")]
    private static partial Regex Status();
}
