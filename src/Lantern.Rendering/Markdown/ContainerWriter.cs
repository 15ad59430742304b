using Lantern.Diagnostics;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;

namespace Lantern.Rendering.Markdown;

/// <summary>Writes <c>:::name</c> boxes.</summary>
internal static class ContainerWriter
{
    private static readonly string[] Names = ["note", "care-card", "action", "crisis", "details"];

    private static readonly string[] Levels = ["non-urgent", "urgent", "emergency"];

    public static void Write(HtmlRenderer html, CustomContainer box, BodyState state)
    {
        html.EnsureLine();
        var argument = (box.Arguments ?? "").Trim();
        switch (box.Info)
        {
            case "note":
                Wrap(html, box, "<div class=\"note\">", "</div>");
                break;
            case "care-card":
                CareCard(html, box, argument, state);
                break;
            case "details":
                if (argument.Length == 0) Lacks(box, state, "needs a title", ":::details What to bring");
                html.Write("<details><summary>").WriteEscape(argument).WriteLine("</summary>");
                html.WriteChildren(box);
                html.EnsureLine();
                html.WriteLine("</details>");
                break;
            case "action":
                if (argument.Length == 0) Lacks(box, state, "needs the name of a call to action", ":::action and the name of a file in input/calls-to-action/");
                else state.AddSlot(SlotKind.Action, argument, "", ContainerPlace.Of(box, argument, state));
                break;
            case "crisis":
                state.AddSlot(SlotKind.Crisis, argument, "", ContainerPlace.Of(box, argument, state));
                break;
            default:
                var name = box.Info ?? "";
                state.Report(RenderingDiagnostics.UnknownContainer.Suggest(ContainerPlace.Of(box, name, state), DidYouMean.Find(name, Names), name));
                html.WriteChildren(box);
                break;
        }
    }

    private static void CareCard(HtmlRenderer html, CustomContainer box, string level, BodyState state)
    {
        var label = level switch
        {
            "non-urgent" => state.Words.CareNonUrgent,
            "urgent" => state.Words.CareUrgent,
            "emergency" => state.Words.CareEmergency,
            _ => null,
        };
        if (label is null)
        {
            const string Advice = ":::care-card non-urgent, :::care-card urgent or :::care-card emergency";
            if (level.Length == 0) Lacks(box, state, "needs to say how urgent it is", Advice);
            else state.Report(RenderingDiagnostics.ContainerArgument.Suggest(ContainerPlace.Of(box, level, state), DidYouMean.Find(level, Levels), "care-card", $"can't be '{level}'", Advice));
            html.WriteChildren(box);
            return;
        }
        html.Write("<div class=\"care-card care-card-").Write(level).Write("\"><p class=\"care-card-label\">").WriteEscape(label).WriteLine("</p>");
        html.WriteChildren(box);
        html.EnsureLine();
        html.WriteLine("</div>");
    }

    private static void Wrap(HtmlRenderer html, CustomContainer box, string open, string close)
    {
        html.WriteLine(open);
        html.WriteChildren(box);
        html.EnsureLine();
        html.WriteLine(close);
    }

    private static void Lacks(CustomContainer box, BodyState state, string problem, string advice) =>
        state.Report(RenderingDiagnostics.ContainerArgument.At(ContainerPlace.OfName(box, state), box.Info ?? "", problem, advice));
}
