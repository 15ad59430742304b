using Fluid.Values;

namespace Lantern.Rendering.Liquid;

/// <summary>The declared shape of a view model: the only members that a template can see, and what the theme is checked against.</summary>
/// <remarks>Built once, then only read; thread-safe. Members are read by delegate, so nothing is reflected over.</remarks>
public abstract class ViewType(string name, string summary)
{
    private readonly Dictionary<string, ViewMember> _members = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public string Summary { get; } = summary;

    public IReadOnlyCollection<ViewMember> Members => _members.Values;

    /// <summary>True when its models are made once for the whole site: what is rendered from such ones alone is rendered once.</summary>
    public bool IsShared { get; private protected set; }

    public ViewMember? Find(string name) => _members.GetValueOrDefault(name);

    private protected void Add(string name, ViewKind kind, ViewType? type, string summary, Func<object, FluidValue> get) =>
        _members.Add(name, new ViewMember(name, kind, type, summary, get));
}

/// <summary>The declared shape of a <typeparamref name="T"/>.</summary>
public sealed class ViewType<T>(string name, string summary) : ViewType(name, summary)
    where T : class
{
    /// <summary>Says that its models are made once for the whole site and given to every page that shows them; then they have to be immutable.</summary>
    public ViewType<T> Shared()
    {
        IsShared = true;
        return this;
    }

    public ViewType<T> Text(string name, string summary, Func<T, string?> get)
    {
        Add(name, ViewKind.Text, null, summary, model => Value(get((T)model)));
        return this;
    }

    public ViewType<T> Html(string name, string summary, Func<T, Html?> get)
    {
        Add(name, ViewKind.Html, null, summary, model => get((T)model) is { IsEmpty: false } html ? new StringValue(html.Value, encode: false) : NilValue.Instance);
        return this;
    }

    public ViewType<T> Number(string name, string summary, Func<T, int> get)
    {
        Add(name, ViewKind.Number, null, summary, model => NumberValue.Create(get((T)model)));
        return this;
    }

    public ViewType<T> Flag(string name, string summary, Func<T, bool> get)
    {
        Add(name, ViewKind.Flag, null, summary, model => BooleanValue.Create(get((T)model)));
        return this;
    }

    public ViewType<T> Object<TMember>(string name, string summary, ViewType<TMember> type, Func<T, TMember?> get)
        where TMember : class
    {
        Add(name, ViewKind.Object, type, summary, model => get((T)model) is { } member ? new ModelValue(type, member) : NilValue.Instance);
        return this;
    }

    public ViewType<T> List<TMember>(string name, string summary, ViewType<TMember> type, Func<T, IReadOnlyList<TMember>> get)
        where TMember : class
    {
        Add(name, ViewKind.List, type, summary, model => new ListValue([.. get((T)model).Select(item => new ModelValue(type, item))]));
        return this;
    }

    public ViewType<T> Texts(string name, string summary, Func<T, IReadOnlyList<string>> get)
    {
        Add(name, ViewKind.List, null, summary, model => new ListValue([.. get((T)model).Select(Value)]));
        return this;
    }

    private static FluidValue Value(string? text) => string.IsNullOrEmpty(text) ? NilValue.Instance : new StringValue(text, encode: true);
}
