using System.Globalization;
using Fluid;
using Fluid.Values;

namespace Lantern.Rendering.Liquid;

/// <summary>The filters that templates may use; there is no other, and none that prints markup as it is.</summary>
/// <remarks>Every result is text that is encoded when printed.</remarks>
public static class TemplateFilters
{
    /// <summary>Name and description of each filter, for the theme's documentation and its check.</summary>
    public static IReadOnlyList<(string Name, string Summary)> All { get; } =
    [
        ("append", "adds a text at the end"),
        ("capitalize", "makes the first letter large"),
        ("default", "another value where this one is empty"),
        ("downcase", "makes all letters small"),
        ("fill", "puts named values into the {places} of a text: {{ strings.page_of | fill: page: list.page, pages: list.pages }}"),
        ("join", "the texts of a list, with a text in between"),
        ("minus", "subtracts a number"),
        ("plus", "adds a number"),
        ("prepend", "adds a text in front"),
        ("size", "how many items or letters"),
        ("upcase", "makes all letters large"),
    ];

    internal static void Register(TemplateOptions options)
    {
        options.Filters.Clear();
        Text("append", (input, arguments) => input + arguments.At(0).ToStringValue());
        Text("capitalize", (input, _) => input.Length == 0 ? "" : char.ToUpperInvariant(input[0]) + input[1..]);
        Text("downcase", (input, _) => input.ToLowerInvariant());
        Text("upcase", (input, _) => input.ToUpperInvariant());
        Text("prepend", (input, arguments) => arguments.At(0).ToStringValue() + input);
        Text("fill", Fill);
        Add("default", (input, arguments) => input.IsNil() || (input.Type == FluidValues.String && input.ToStringValue().Length == 0) ? arguments.At(0) : input);
        Add("minus", (input, arguments) => NumberValue.Create(input.ToNumberValue() - arguments.At(0).ToNumberValue()));
        Add("plus", (input, arguments) => NumberValue.Create(input.ToNumberValue() + arguments.At(0).ToNumberValue()));
        Add("size", (input, _) => NumberValue.Create(input is ListValue list ? list.Items.Count : input.ToStringValue().Length));
        Add("join", (input, arguments) => Encoded(string.Join(arguments.At(0).ToStringValue(), input is ListValue list ? list.Items.Select(item => item.ToStringValue()) : [])));

        void Text(string name, Func<string, FilterArguments, string> filter) => Add(name, (input, arguments) => Encoded(filter(input.ToStringValue(), arguments)));
        void Add(string name, Func<FluidValue, FilterArguments, FluidValue> filter) => options.Filters.AddFilter(name, (input, arguments, _) => new ValueTask<FluidValue>(filter(input, arguments)));
    }

    private static StringValue Encoded(string text) => new(text, encode: true);

    private static string Fill(string text, FilterArguments arguments)
    {
        foreach (var name in arguments.Names)
            text = text.Replace($"{{{name}}}", Printed(arguments[name]), StringComparison.Ordinal);
        return text;
    }

    private static string Printed(FluidValue value) =>
        value.Type == FluidValues.Number ? value.ToNumberValue().ToString(CultureInfo.InvariantCulture) : value.ToStringValue();
}
