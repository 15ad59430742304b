using Fluid.Values;

namespace Lantern.Rendering.Liquid;

/// <summary>One member of a view model: its name in templates, what it is, and what the theme's documentation says of it.</summary>
public sealed class ViewMember
{
    internal ViewMember(string name, ViewKind kind, ViewType? type, string summary, Func<object, FluidValue> get) =>
        (Name, Kind, Type, Summary, Get) = (name, kind, type, summary, get);

    public string Name { get; }

    public ViewKind Kind { get; }

    /// <summary>The type of an object, or of the items of a list; null for a list of texts and for simple kinds.</summary>
    public ViewType? Type { get; }

    public string Summary { get; }

    internal Func<object, FluidValue> Get { get; }
}
