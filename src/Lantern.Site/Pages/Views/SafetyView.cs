using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>The disclaimers and full crisis blocks of a page, and where the blocks stand.</summary>
public sealed record SafetyView(IReadOnlyList<CrisisLineView> CrisisLines, IReadOnlyList<DisclaimerView> Disclaimers, bool IsAfterLead)
{
    public static SafetyView None { get; } = new([], [], false);

    public static ViewType<SafetyView> Type { get; } = new ViewType<SafetyView>("safety", "The disclaimers and crisis blocks that the page must show.")
        .List("crisis_lines", "the crisis blocks, in order", CrisisLineView.Type, view => view.CrisisLines)
        .List("disclaimers", "the disclaimers, in order; the last thing in the article", DisclaimerView.Type, view => view.Disclaimers)
        .Flag("after_lead", "true where the crisis blocks stand right after the lead, false where after the body", view => view.IsAfterLead);
}
