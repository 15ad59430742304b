using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Lantern.Rendering.Liquid;

/// <summary>A list inside a template. Fluid's own would print its items without encoding them; printing this one is an error.</summary>
internal sealed class ListValue(IReadOnlyList<FluidValue> items) : FluidValue
{
    public IReadOnlyList<FluidValue> Items { get; } = items;

    public override FluidValues Type => FluidValues.Array;

    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) => Items;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => new(name switch
    {
        "size" => NumberValue.Create(Items.Count),
        "first" => Items.Count > 0 ? Items[0] : NilValue.Instance,
        "last" => Items.Count > 0 ? Items[^1] : NilValue.Instance,
        _ => NilValue.Instance,
    });

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) =>
        throw new TemplateFaultException("a list is printed; go through it with 'for', or use the filter 'join'");

    public override bool Equals(FluidValue? other) => other is ListValue value && ReferenceEquals(value.Items, Items);

    public override bool Equals(object? obj) => obj is FluidValue value && Equals(value);

    public override int GetHashCode() => Items.Count;

    public override bool ToBooleanValue() => Items.Count > 0;

    public override decimal ToNumberValue() => Items.Count;

    public override string ToStringValue() => "";

    public override object ToObjectValue() => Items;
}
