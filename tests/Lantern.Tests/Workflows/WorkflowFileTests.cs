using System.Text.RegularExpressions;
using Lantern.TestKit;
using Lantern.TestKit.Workflows;
using Xunit;

namespace Lantern.Tests.Workflows;

/// <summary>What holds for every workflow file, whatever it does.</summary>
public sealed partial class WorkflowFileTests
{
    public static TheoryData<string> Files => [.. Workflow.All.Select(workflow => workflow.Name)];

    /// <summary>The rights of each job: reading what is public and no more, and each right to write with a reason.</summary>
    private static readonly Dictionary<string, string> Rights = new(StringComparer.Ordinal)
    {
        ["ci.yml site"] = "contents: read, pull-requests: write, security-events: write",
        ["code.yml check"] = "contents: read",
        ["deploy.yml publish"] = "contents: write",
        ["deploy.yml tell"] = "contents: read, issues: write",
        ["previews.yml delete"] = "contents: read, pull-requests: read",
        ["release.yml check"] = "contents: read",
        ["release.yml publish"] = "contents: write",
        ["sign-off.yml write"] = "contents: write, pull-requests: write, actions: write",
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void GitHubs_own_reader_finds_nothing_wrong(string file)
    {
        var path = Path.Combine(Repository.Root, ".github", "workflows", file);
        Assert.Equal("[]", Parse(path));
        // A check that could not fail would prove nothing.
        var broken = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yml");
        File.WriteAllText(broken, File.ReadAllText(path).Replace("timeout-minutes:", "timeout-minuts:", StringComparison.Ordinal));
        try
        {
            Assert.Contains("Unexpected value 'timeout-minuts'", Parse(broken), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(broken);
        }
    }

    private static string Parse(string path) => NodeTools.RunModuleInFolder("""
        import { register } from 'node:module';
        import fs from 'node:fs';
        // The package is made for bundlers, which import JSON without a word; Node wants one.
        register('data:text/javascript,' + encodeURIComponent(`
          import { readFile } from 'node:fs/promises';
          export async function load(url, context, next) {
            return url.endsWith('.json') ? { format: 'module', shortCircuit: true, source: 'export default ' + await readFile(new URL(url), 'utf8') } : next(url, context);
          }`));
        const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await import('@actions/workflow-parser');
        const { context, value } = parseWorkflow({ name: 'workflow', content: fs.readFileSync(process.argv[2], 'utf8') }, new NoOperationTraceWriter());
        const template = await convertWorkflowTemplate(context, value);
        process.stdout.write(JSON.stringify([...context.errors.getErrors().map(error => error.message), ...(template.errors ?? []).map(error => error.Message)]));
        """, path);

    [Fact]
    public void Each_job_has_the_least_rights()
    {
        Assert.All(Workflow.All, workflow => Assert.Empty(Workflow.Map(workflow.Find("permissions"))));
        Assert.All(Workflow.All, workflow => Assert.NotNull(workflow.Find("permissions")));
        Assert.Equal(Rights, Workflow.All.SelectMany(workflow => workflow.Jobs.Select(job => ($"{workflow.Name} {job}", string.Join(", ", Workflow.Map(workflow.Find("jobs", job, "permissions")).Select(right => $"{right.Key}: {right.Value}"))))).ToDictionary(job => job.Item1, job => job.Item2, StringComparer.Ordinal));
    }

    [Fact]
    public void Each_action_is_pinned_to_a_commit_with_its_version_beside_it()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github"), "*.yml", SearchOption.AllDirectories);
        var used = files.SelectMany(File.ReadLines).Where(line => line.Contains("uses:", StringComparison.Ordinal)).Select(line => line.Trim().TrimStart('-').Trim()).ToList();
        Assert.NotEmpty(used);
        Assert.All(used, line => Assert.Matches(@"^uses: (\.[\w./-]+|[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$", line));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_words_of_an_event_are_put_into_a_script(string file)
    {
        // What somebody calls a branch would be run as a command.
        var workflow = Workflow.Named(file);
        Assert.All(workflow.Jobs.SelectMany(workflow.Steps), step => Assert.DoesNotContain("${{", Workflow.Text(step, "run") ?? "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_job_ends_by_itself_and_each_script_stops_at_its_first_error(string file)
    {
        var workflow = Workflow.Named(file);
        Assert.Equal("bash", Workflow.Text(workflow.Find("defaults", "run"), "shell"));
        Assert.All(workflow.Jobs, job => Assert.True(int.Parse(Workflow.Text(workflow.Find("jobs", job), "timeout-minutes")!, System.Globalization.CultureInfo.InvariantCulture) <= 60));
    }

    [Fact]
    public void Deploys_come_one_after_another_and_in_the_morning_of_the_site()
    {
        var deploy = Workflow.Named("deploy.yml");
        Assert.Equal(("deploy", "false"), (Workflow.Text(deploy.Find("concurrency"), "group"), Workflow.Text(deploy.Find("concurrency"), "cancel-in-progress")));
        var zone = ZoneLine().Match(File.ReadAllText(Path.Combine(Repository.Root, "input", "settings.yml"))).Groups[1].Value;
        Assert.NotEqual("", zone);
        var plan = ((YamlDotNet.RepresentationModel.YamlSequenceNode)deploy.Find("on", "schedule")!).Children;
        Assert.All(plan, line => Assert.Equal(zone, Workflow.Text(line, "timezone")));
        Assert.All(plan, line => Assert.Matches(@"^\d+ [3-6] \* \* \*$", Workflow.Text(line, "cron")!));
    }

    [GeneratedRegex(@"^time-zone: *(\S+)", RegexOptions.Multiline)]
    private static partial Regex ZoneLine();
}
