using Lantern.Deploy;
using Lantern.TestKit;
using Lantern.TestKit.Erasing;
using Lantern.TestKit.Netlify;
using Xunit;

namespace Lantern.Tests.Deploy.Erasing;

/// <summary>A page is erased from a site at a fake of Netlify, which keeps deploys and previews.</summary>
public sealed class EraseNetlifyTests : IDisposable
{
    private readonly EraseTest _test = new(ErasePictures.Portrait);

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Every_deploy_and_preview_that_holds_it_is_deleted_and_the_others_stay()
    {
        var without = await PublishWithoutStory();
        await PublishTwice();
        await _test.Publish(_test.Netlify, new DeployWish(false, "pr-7", null));
        await _test.Publish(_test.Netlify, new DeployWish(false, null, null));
        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Netlify, "https://quiet-harbour.example/articles/a-quiet-year/?utm=1"), talk.Text);
        Assert.DoesNotContain(talk.Findings, finding => finding.IsError);
        Assert.Empty(_test.Traces());
        Assert.Equal([without, _test.Host.Published!.Id], _test.Host.Deploys.Select(deploy => deploy.Id).Order(StringComparer.Ordinal));
        talk.Has(", a preview named pr-7");
        Assert.DoesNotContain(_test.Host.Token, talk.Text, StringComparison.Ordinal);
        Assert.StartsWith("Delete 4 deploys for good (", talk.Questions[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deploy_that_is_taken_back_later_goes_back_to_one_without_it()
    {
        await PublishTwice();
        Assert.True(await _test.Erase(new EraseTalk(), _test.Netlify));
        var clean = _test.Host.Published!.Id;
        _test.Site.Write("input/pages/about.md", "---\ntitle: About us\n---\n\nAfterwards.\n");
        Assert.Equal(0, LanternProcess.Run(_test.Root, _test.Environment, "build", "--now", "2026-11-24").ExitCode);
        _test.Host.Spoil = (path, bytes) =>
            path == "/about/index.html" && bytes.AsSpan().IndexOf("Afterwards"u8) >= 0 ? "<html></html>"u8.ToArray() : bytes;
        var back = LanternProcess.Run(_test.Root, _test.Environment, "deploy", "--prod", "--rollback-on-failure");
        Assert.StartsWith("Taken back:", back.LastLine, StringComparison.Ordinal);
        Assert.Equal(clean, _test.Host.Published!.Id);
        Assert.Empty(_test.Traces());
    }

    [Fact]
    public async Task A_workflow_that_publishes_the_commit_never_goes_back_to_a_deploy_with_it()
    {
        await PublishTwice();
        var before = _test.Host.Published!.Id;
        // Somebody without a key: the commit is all there is.
        await _test.Erase(new EraseTalk(), _test.Netlify, targets: new DeployTargets(_test.Disk, TimeProvider.System, _ => null));
        _test.Host.Spoil = (path, bytes) => path == "/about/index.html" ? "<html></html>"u8.ToArray() : bytes;
        var faulty = LanternProcess.Run(_test.Root, _test.Environment, "deploy", "--prod", "--rollback-on-failure");
        Assert.Equal(1, faulty.ExitCode);
        var said = $"warning LN8093: the live site has faults, and the deploy before ({before}) was not made live again";
        Assert.Contains(said, faulty.Output, StringComparison.Ordinal);
        Assert.EndsWith(", with faults", faulty.LastLine, StringComparison.Ordinal);
        Assert.NotEqual(before, _test.Host.Published!.Id);
    }

    [Fact]
    public async Task A_page_that_nobody_here_knows_any_more_is_deleted_where_the_host_still_has_it()
    {
        await PublishTwice();
        _test.Site.Git("rm", "-q", "-r", "input/articles/links.md", "input/redirects.yml");
        _test.Site.Git("rm", "-q", "-r", EraseTest.Source, "input/assets/annabel-garden.svg", "input/assets/people");
        Directory.Delete(Path.Combine(_test.Root, ".git"), recursive: true);
        _test.Site.Git("init", "-q", "-b", "main");
        _test.Site.Git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "--allow-empty", "-m", "Anew");
        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Netlify), talk.Text);
        Assert.DoesNotContain(_test.Host.Deploys, deploy => deploy.Files.ContainsKey("/articles/a-quiet-year/index.html"));
    }

    [Fact]
    public async Task A_deploy_that_was_cut_short_is_not_gone_on_with()
    {
        await PublishTwice();
        _test.Site.Write("input/pages/about.md", "---\ntitle: About us\n---\n\nCut short.\n");
        _test.Site.Commit("About us");
        _test.Host.Faults.Instead = (_, method, path) =>
            method == "PUT" && path.Contains("/files/", StringComparison.Ordinal) ? new Fault.Answer(422) : null;
        Assert.False((await _test.Publish(_test.Netlify)).Succeeded);
        _test.Host.Faults.Instead = (_, _, _) => null;
        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Netlify), talk.Text);
        Assert.Empty(_test.Traces());
        Assert.True((await _test.Publish(_test.Netlify)).Succeeded);
        Assert.Empty(_test.Traces());
    }

    [Fact]
    public async Task A_deploy_that_does_not_list_its_files_is_said_and_not_counted_as_clean()
    {
        await PublishTwice();
        var old = _test.Host.Deploys[0].Id;
        _test.Host.Faults.Instead = (_, _, path) => path == $"deploys/{old}/files" ? new Fault.Answer(404) : null;
        var talk = new EraseTalk();
        Assert.False(await _test.Erase(talk, _test.Netlify));
        Assert.Contains("LN8091", talk.Codes);
        talk.Has("Not done yet:\n  - 1 deploy can't say whether the page is in it\n");
        _test.Host.Faults.Instead = (_, _, _) => null;
        Assert.True(await _test.Erase(new EraseTalk(), _test.Netlify));
        Assert.Empty(_test.Traces());
    }

    [Fact]
    public async Task A_deploy_that_the_host_keeps_is_said()
    {
        await PublishTwice();
        _test.Host.Faults.Instead = (_, method, _) => method == "DELETE" ? new Fault.Answer(422) : null;
        var talk = new EraseTalk();
        Assert.False(await _test.Erase(talk, _test.Netlify));
        Assert.Contains("LN8090", talk.Codes);
        talk.Has("still holds the page\n");
    }

    [Fact]
    public async Task An_address_that_still_answers_is_said()
    {
        await PublishTwice();
        var kept = false;
        _test.Host.Spoil = (path, bytes) =>
        {
            // A host that keeps a copy of what it had.
            if (kept && path == "/404.html")
            {
                var copy = Path.Combine(_test.Root, ".live", "netlify", "articles", "a-quiet-year");
                Directory.CreateDirectory(copy);
                File.WriteAllText(Path.Combine(copy, "index.html"), "<html></html>");
            }
            return bytes;
        };
        kept = true;
        var talk = new EraseTalk();
        Assert.False(await _test.Erase(talk, _test.Netlify));
        var finding = Assert.Single(talk.Findings, finding => finding.Code == "LN8092");
        Assert.Equal("/articles/a-quiet-year/ answers 200 where nothing should be found any more", finding.Message);
    }

    [Fact]
    public async Task Without_a_key_to_the_host_all_else_is_done_and_what_is_not_is_said()
    {
        await PublishTwice();
        var talk = new EraseTalk();
        Assert.False(await _test.Erase(talk, _test.Netlify, targets: new DeployTargets(_test.Disk, TimeProvider.System, _ => null)));
        Assert.Equal(["LN1201", "LN1202"], talk.Codes.Where(code => code.StartsWith("LN12", StringComparison.Ordinal)));
        talk.Has("  The place that the site is published to can't be asked from here");
        talk.Has("Not done yet:\n  - the place that the site is published to can't be asked from here: what is there is as it was\n");
        Assert.False(File.Exists(Path.Combine(_test.Root, EraseTest.Source)));
        Assert.True(await _test.Erase(new EraseTalk(), _test.Netlify));
        Assert.Empty(_test.Traces());
    }

    private async Task<string> PublishWithoutStory()
    {
        _test.Site.Git("rm", "-q", "-r", "--cached", EraseTest.Source, "input/assets/annabel-garden.svg", "input/assets/people");
        var kept = _test.Site.Read("input/articles/links.md");
        var rules = _test.Site.Read("input/redirects.yml");
        Directory.Delete(Path.Combine(_test.Root, "input", "articles", "anxiety"), recursive: true);
        File.Delete(Path.Combine(_test.Root, "input", "assets", "annabel-garden.svg"));
        Directory.Delete(Path.Combine(_test.Root, "input", "assets", "people"), recursive: true);
        File.Delete(Path.Combine(_test.Root, "input", "articles", "links.md"));
        File.Delete(Path.Combine(_test.Root, "input", "redirects.yml"));
        var id = (await _test.Publish(_test.Netlify)).Id!;
        _test.Site.Write("input/articles/links.md", kept);
        _test.Site.Write("input/redirects.yml", rules);
        _test.AddStory();
        _test.Site.Git("add", "-A");
        return id;
    }

    private async Task PublishTwice()
    {
        await _test.Publish(_test.Netlify);
        _test.Site.Write("input/pages/about.md", "---\ntitle: About us\n---\n\nTwo.\n");
        await _test.Publish(_test.Netlify);
        _test.Site.Commit("About us");
    }
}
