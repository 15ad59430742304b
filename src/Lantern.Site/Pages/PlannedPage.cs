using Lantern.Rendering.Html;
using Lantern.Rendering.Liquid;
using Lantern.Site.Api;
using Lantern.Site.Incremental;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>A page ready to be rendered: where it goes, with which template, and what the gate will ask of it.</summary>
/// <param name="OutputPath">Relative to the output folder, with <c>/</c>.</param>
/// <param name="Template">Name of the template.</param>
/// <param name="Type">The shape that the template was checked against.</param>
/// <param name="Model">What it is given.</param>
/// <param name="Expectation">What the gate expects.</param>
/// <param name="Source">The file that the page is made from, for people.</param>
public sealed record PlannedPage(string OutputPath, string Template, ViewType Type, TemplateModel Model, PageExpectation Expectation, string Source)
{
    /// <summary>The work that it is part of.</summary>
    public Unit? Work { get; init; }

    public string Url => Model.Page.Url;

    /// <summary>The file of the API that is published with the page, if one is.</summary>
    public ApiFile? Api { get; init; }

    /// <summary>The newest day that its content bears, for crawlers; null where it bears none.</summary>
    public DateOnly? LastChanged { get; init; }
}
