using System.Collections.Frozen;

namespace Lantern.Browser.Looking;

/// <summary>Which properties of styles can be behind which kind of fault. Pure.</summary>
internal static class FaultCauses
{
    private static readonly string[] Hiding =
        ["display", "visibility", "content-visibility", "opacity", "clip", "clip-path", "mask", "mask-image", "height", "max-height", "width",
        "max-width", "overflow", "overflow-x", "overflow-y", "transform", "scale", "rotate", "translate", "zoom", "font-size", "position",
        "contain"];

    private static readonly string[] Placing =
        ["position", "top", "right", "bottom", "left", "inset", "z-index", "margin", "margin-top", "margin-right", "margin-bottom", "margin-left",
        "transform", "translate", "scale", "rotate", "float", "pointer-events", "padding", "padding-top", "padding-bottom", "height",
        "min-height", "width", "min-width", "box-shadow", "outline", "outline-width", "outline-offset", "content", "background",
        "background-image", "background-color", "text-indent", "display", "order", "visibility", "clip-path"];

    private static readonly string[] Inking =
        ["color", "-webkit-text-fill-color", "background", "background-color", "background-image", "opacity", "filter", "backdrop-filter",
        "mix-blend-mode", "font-family", "letter-spacing", "word-spacing", "text-indent", "line-height", "-webkit-text-stroke", "text-shadow",
        "text-decoration", "text-decoration-line", "text-decoration-thickness", "text-underline-offset", "forced-color-adjust",
        "-webkit-text-security", "direction", "unicode-bidi", "writing-mode"];

    private static readonly string[] Sizing =
        ["font-size", "font", "zoom", "transform", "scale", "font-size-adjust", "width", "min-width", "font-family"];

    private static readonly string[] Touching =
        ["min-height", "height", "padding", "padding-top", "padding-bottom", "padding-left", "padding-right", "margin", "margin-top",
        "margin-bottom", "margin-left", "margin-right", "display", "line-height", "width", "min-width", "max-height", "gap", "row-gap",
        "column-gap", "font-size", "zoom", "transform", "scale"];

    private static readonly FrozenDictionary<string, string[]> Kinds = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["gone"] = Hiding,
        ["missing"] = [],
        ["outside"] = [.. Hiding, .. Placing],
        ["locked"] = ["overflow", "overflow-x", "overflow-y", "touch-action", "position", "height", "max-height"],
        ["unseen"] = [.. Inking, .. Placing, .. Hiding],
        ["pale"] = [.. Inking, .. Placing],
        ["over"] = [.. Placing, .. Inking],
        ["mangled"] = [.. Inking, .. Hiding],
        ["small"] = Sizing,
        ["narrow"] = Touching,
        ["close"] = Touching,
        ["miss"] = [.. Placing, .. Hiding],
        ["added"] = ["content"],
        ["unread"] = ["display", "visibility", "content-visibility"],
        ["moves"] = ["animation", "animation-name", "animation-duration", "animation-delay", "animation-timeline"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True where a property can be behind such a fault.</summary>
    public static bool CanBe(string kind, string property) => Kinds.TryGetValue(kind, out var names)
        && names.Contains(property, StringComparer.Ordinal);
}
