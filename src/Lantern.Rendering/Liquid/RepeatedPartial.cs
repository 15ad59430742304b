using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Lantern.Rendering.Liquid;

/// <summary>A partial that says the same whenever it is given the same: rendered once for each set of models, and then repeated.</summary>
/// <remarks>
/// A checked partial sees what it is given and the globals, and nothing else; one that sets variables of its own is never repeated, since Fluid lets it see
/// those of the page where it has not set them yet. Thread-safe: two threads may both render it the first time, to the same text.
/// </remarks>
internal sealed class RepeatedPartial(IFluidTemplate template, string[] inputs) : IFluidTemplate
{
    private readonly ConcurrentDictionary<Given, string> _texts = new();

    public async ValueTask RenderAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        if (inputs.Length > Given.Most || !TryInput(context, 0, out var first) || !TryInput(context, 1, out var second))
        {
            await template.RenderAsync(writer, encoder, context);
            return;
        }
        var given = new Given(first, second);
        if (!_texts.TryGetValue(given, out var text))
        {
            using var own = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            await template.RenderAsync(own, encoder, context);
            text = _texts.GetOrAdd(given, own.ToString());
        }
        await writer.WriteAsync(text);
    }

    /// <summary>What one input is, for comparing; false for what may differ from page to page, whatever its declared type says.</summary>
    private bool TryInput(TemplateContext context, int index, out object? input)
    {
        input = null;
        if (index >= inputs.Length) return true;
        switch (context.GetValue(inputs[index]))
        {
            case ModelValue { IsShared: true } value:
                input = value.Model;
                return true;
            case NumberValue value:
                // 1 and 1.0 are equal, and are not printed alike.
                input = value.ToNumberValue().ToString(CultureInfo.InvariantCulture);
                return true;
            case NilValue:
                return true;
            default:
                return false;
        }
    }

    /// <summary>What a partial was given: models that are the same object, and numbers that are written alike.</summary>
    private readonly struct Given(object? first, object? second) : IEquatable<Given>
    {
        public const int Most = 2;

        private readonly object? _first = first;
        private readonly object? _second = second;

        public bool Equals(Given other) => AreSame(_first, other._first) && AreSame(_second, other._second);

        public override bool Equals(object? obj) => obj is Given other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(HashOf(_first), HashOf(_second));

        private static bool AreSame(object? one, object? other) => ReferenceEquals(one, other) || (one is string number && number.Equals(other as string, StringComparison.Ordinal));

        private static int HashOf(object? value) =>
            value is string number ? number.GetHashCode(StringComparison.Ordinal) : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value);
    }
}
