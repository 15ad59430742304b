using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Lantern.Rendering.Liquid;

/// <summary>A partial that says the same whenever it is given the same: rendered once for each set of models, and then repeated.</summary>
/// <remarks>
/// A partial sees what it is given and the globals, and nothing else; the tags that would break this are refused at load. Thread-safe: two threads may
/// both render it the first time, to the same text.
/// </remarks>
internal sealed class RepeatedPartial(IFluidTemplate template, string[] inputs) : IFluidTemplate
{
    private readonly ConcurrentDictionary<Given, string> _texts = new();

    public async ValueTask RenderAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        if (inputs.Length > Given.Most)
        {
            await template.RenderAsync(writer, encoder, context);
            return;
        }
        var given = new Given(Input(context, 0), Input(context, 1));
        if (!_texts.TryGetValue(given, out var text))
        {
            using var own = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            await template.RenderAsync(own, encoder, context);
            text = _texts.GetOrAdd(given, own.ToString());
        }
        await writer.WriteAsync(text);
    }

    private object? Input(TemplateContext context, int index)
    {
        if (index >= inputs.Length) return null;
        return context.GetValue(inputs[index]) switch
        {
            ModelValue value => value.Model,
            NumberValue value => value.ToNumberValue(),
            _ => null,
        };
    }

    /// <summary>What a partial was given: models that are the same object, and numbers that are equal.</summary>
    private readonly struct Given(object? first, object? second) : IEquatable<Given>
    {
        public const int Most = 2;

        private readonly object? _first = first;
        private readonly object? _second = second;

        public bool Equals(Given other) => AreSame(_first, other._first) && AreSame(_second, other._second);

        public override bool Equals(object? obj) => obj is Given other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(HashOf(_first), HashOf(_second));

        private static bool AreSame(object? one, object? other) => ReferenceEquals(one, other) || (one is decimal number && number.Equals(other));

        private static int HashOf(object? value) => value is decimal number ? number.GetHashCode() : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value);
    }
}
