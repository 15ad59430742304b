using System.Net;
using System.Reflection;
using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Preview.Answers;
using Lantern.Preview.Desk;
using Lantern.Preview.Watching;
using Lantern.Site;
using Lantern.Site.Links;
using Lantern.Site.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Lantern.Preview;

/// <summary>Serves a site from memory on this machine and nowhere else, and follows what is saved.</summary>
/// <param name="files">Where the site lies.</param>
/// <param name="clock">Tells today, and measures.</param>
/// <param name="request">Which site.</param>
/// <param name="engine">Stands for the program; null begins with nothing.</param>
/// <param name="say">Told a line for each thing that happens.</param>
public sealed class PreviewServer(IFileSystem files, TimeProvider clock, BuildRequest request, string? engine, Action<string> say)
{
    /// <summary>Each error and warning is said too, for an editor that lists them.</summary>
    public bool SaysFindings { get; init; }

    private readonly EventStream _events = new();
    private readonly GitHubLinks? _github = GitHubLinks.Find(files, request.Root);
    private volatile PreviewChange? _last;
    private volatile ServedSite? _served;
    private string _origin = "";
    private string[] _hosts = [];

    /// <summary>Serves until it is cancelled.</summary>
    /// <param name="port">Where; 0 for any that is free.</param>
    /// <param name="started">Told the address, once pages are there.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>False where the port is taken.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public async Task<bool> RunAsync(int port, Action<string> started, CancellationToken cancellation)
    {
        await using var app = Build(port);
        try
        {
            await app.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            return false;
        }
        _origin = app.Urls.Single();
        var authority = new Uri(_origin).Authority;
        _hosts = [authority, authority.Replace(IPAddress.Loopback.ToString(), "localhost", StringComparison.Ordinal)];
        // Before the first reading, so that no save during it is lost.
        using var watcher = new FolderWatcher(request.Root, [request.Input, request.Theme], clock);
        using var session = new SiteSession(files, clock, request, engine);
        var loop = new PreviewLoop(session, watcher, request, clock, say, Publish) { SaysFindings = SaysFindings };
        try
        {
            Publish(new PreviewChange(loop.Start(cancellation), null, []));
            started(_origin);
            await loop.RunAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // As asked.
        }
        return true;
    }

    private WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(300));
        var app = builder.Build();
        app.Run(AnswerAsync);
        return app;
    }

    private void Publish(PreviewChange change)
    {
        // Who asks for a page gets the one that the message is about.
        _served = new ServedSite(change.State, new SiteAnswers(change.State.Shown, new ScriptInsertion(_origin, change.State.Version)));
        _last = change;
        _events.Send(StateMessage.Of(change, LineOf(), isFirst: false));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (asked, answer) = (context.Request, context.Response);
        if (Refused(asked) is { } refused)
        {
            await WriteAsync(context, refused).ConfigureAwait(false);
        }
        else if (asked.Path == ScriptInsertion.EventsPath)
        {
            await ListenAsync(answer, context.RequestAborted).ConfigureAwait(false);
        }
        else
        {
            await WriteAsync(context, AnswerTo(asked)).ConfigureAwait(false);
        }
    }

    /// <summary>Another site that is open in the same browser may neither read drafts here nor speak under a name of its own (DNS rebinding).</summary>
    private Answer? Refused(HttpRequest asked)
    {
        if (!_hosts.Contains(asked.Host.Value, StringComparer.OrdinalIgnoreCase)) return Answer.Text(403, "This preview answers only at its own address on this machine.");
        foreach (var origin in asked.Headers.Origin)
        {
            if (!_hosts.Any(host => origin == $"http://{host}")) return Answer.Text(403, "This preview answers no other site.");
        }
        return asked.Method is "GET" or "HEAD" ? null : Answer.Text(405, "This preview only shows pages.");
    }

    private Answer AnswerTo(HttpRequest asked)
    {
        var path = asked.Path.Value ?? "/";
        if (path == ScriptInsertion.ScriptPath) return Own("reload.js");
        if (path == DeskPage.StylePath) return Own("desk.css");
        if (path is "/_desk" or "/_drafts") return new Answer(301, [], [("Location", path + "/")]);
        if (_served is not { } served) return Html("<!doctype html><meta http-equiv=\"refresh\" content=\"1\"><title>Reading the site</title><p>Reading the site…</p>", 503);
        if (path == DeskPage.Path) return Html(DeskPage.Of(served.State.Latest, _github, kind => kind.TextIn(files, request.Input), asked.Query["q"].ToString(), asked.Query["status"].ToString()), 200);
        if (path == DeskPage.DraftsPath) return Html(DeskPage.Drafts(served.State.Latest, _github), 200);
        if (path.StartsWith(RulePages.Path, StringComparison.Ordinal)) return RulePages.Find(path[RulePages.Path.Length..].TrimEnd('/')) is { } page ? Html(page, 200) : Answer.Text(404, path.Contains('.', StringComparison.Ordinal) ? "There is no page about this rule: it is one of the site's own, in a file below editorial/packs/." : "There is no such rule.");
        try
        {
            return served.Answers.Of(asked.Path.ToUriComponent() + asked.QueryString.ToUriComponent());
        }
        catch (Rendering.Liquid.TemplateFaultException fault)
        {
            return Answer.Text(500, fault.Message);
        }
    }

    private async Task ListenAsync(HttpResponse answer, CancellationToken aborted)
    {
        answer.ContentType = "text/event-stream";
        answer.Headers.CacheControl = "no-store";
        using var listener = _events.Listen();
        try
        {
            if (_last is { } last) await answer.WriteAsync($"data: {StateMessage.Of(last, LineOf(), isFirst: true)}\n\n", aborted).ConfigureAwait(false);
            await answer.Body.FlushAsync(aborted).ConfigureAwait(false);
            await foreach (var message in listener.ReadAllAsync(aborted).ConfigureAwait(false))
            {
                await answer.WriteAsync($"data: {message}\n\n", aborted).ConfigureAwait(false);
                await answer.Body.FlushAsync(aborted).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
    }

    private Func<Diagnostics.Diagnostic, string?> LineOf()
    {
        // Only this machine can ask.
        var lines = new SourceLines(request.Root, [], isPrivate: true);
        return lines.Of;
    }

    private static async Task WriteAsync(HttpContext context, Answer what)
    {
        var answer = context.Response;
        answer.StatusCode = what.Status;
        foreach (var (name, value) in what.Headers) answer.Headers.Append(name, value);
        answer.ContentLength = what.Body.Length;
        if (context.Request.Method != "HEAD" && what.Body.Length > 0) await answer.Body.WriteAsync(what.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static Answer Html(string html, int status) => new(status, Encoding.UTF8.GetBytes(html), [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"), ("Referrer-Policy", "no-referrer")]);

    private static Answer Own(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"browser/{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Answer(200, bytes, [("Content-Type", MediaTypes.Of(name)), ("Cache-Control", "no-store")]);
    }

    private sealed record ServedSite(PreviewState State, SiteAnswers Answers);
}
