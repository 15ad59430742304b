using System.Globalization;
using System.Text;
using Fluid.Values;

namespace Lantern.Rendering.Liquid;

/// <summary>A view model as text: all that a template could print of it. Where two texts are equal, so are the pages that show nothing else. Pure.</summary>
public static class ViewText
{
    public static string Of<T>(ViewType<T> type, T model)
        where T : class
    {
        var text = new StringBuilder(256);
        Write(text, type, model);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ViewType type, object model)
    {
        text.Append('{');
        foreach (var member in type.Members) Write(text, member.Get(model));
        text.Append('}');
    }

    private static void Write(StringBuilder text, FluidValue value)
    {
        switch (value)
        {
            case NilValue:
                text.Append('-');
                break;
            case ModelValue inner:
                Write(text, inner.View, inner.Model);
                break;
            case ListValue list:
                text.Append('[');
                foreach (var item in list.Items) Write(text, item);
                text.Append(']');
                break;
            default:
                // With its length before it, no text can look like the end of one and the start of another.
                var words = value.ToStringValue();
                text.Append(CultureInfo.InvariantCulture, $"{words.Length}:").Append(words);
                break;
        }
    }
}
