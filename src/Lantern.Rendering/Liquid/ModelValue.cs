using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Lantern.Rendering.Liquid;

/// <summary>A view model inside a template: its declared members, and nothing else. Printing one is an error.</summary>
internal sealed class ModelValue(ViewType type, object model) : FluidValue
{
    public object Model { get; } = model;

    public ViewType View => type;

    /// <summary>The model is made once for the whole site.</summary>
    public bool IsShared => type.IsShared;

    public override FluidValues Type => FluidValues.Object;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        new(type.Find(name)?.Get(Model) ?? NilValue.Instance);

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) =>
        throw new TemplateFaultException($"'{type.Name}' is printed, but only its members can be");

    public override bool Equals(FluidValue? other) => other is ModelValue value && ReferenceEquals(value.Model, Model);

    public override bool Equals(object? obj) => obj is FluidValue value && Equals(value);

    public override int GetHashCode() => Model.GetHashCode();

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => "";

    public override object ToObjectValue() => Model;
}
