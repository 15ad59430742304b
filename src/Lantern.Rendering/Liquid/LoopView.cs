namespace Lantern.Rendering.Liquid;

/// <summary>What <c>forloop</c> offers inside a loop.</summary>
internal sealed class LoopView
{
    public static ViewType Type { get; } = new ViewType<LoopView>("forloop", "Where a loop stands.")
        .Flag("first", "true for the first item", _ => false)
        .Flag("last", "true for the last item", _ => false)
        .Number("index", "number of the item, from 1", _ => 0)
        .Number("index0", "number of the item, from 0", _ => 0)
        .Number("rindex", "items left, this one included", _ => 0)
        .Number("length", "number of items", _ => 0);
}
