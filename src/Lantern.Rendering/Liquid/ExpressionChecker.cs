using Fluid.Ast;
using Fluid.Values;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Liquid;

/// <summary>Finds the type of each expression of one template, and reports what has none. Expressions come in the order of the file.</summary>
internal sealed class ExpressionChecker(TemplateFile file, DiagnosticBag diagnostics)
{
    /// <summary>Most steps of a loop over numbers.</summary>
    private const int MaximumRange = 1000;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public void Print(Expression expression, Dictionary<string, TypeRef> scope)
    {
        var type = TypeOf(expression, scope);
        if (type.CanBePrinted) return;
        var what = type.Kind switch { ViewKind.List => "a list", ViewKind.Flag => "true or false", _ => $"a '{type.Type?.Name}'" };
        var words = Words(expression);
        diagnostics.Add(RenderingDiagnostics.CannotPrint.At(file.LocateVariable(words, _seen.GetValueOrDefault(words) - 1), words, what));
    }

    public TypeRef ItemOf(Expression expression, Dictionary<string, TypeRef> scope)
    {
        var type = TypeOf(expression, scope);
        if (type.Kind is null or ViewKind.List) return type.Item;
        var words = Words(expression);
        diagnostics.Add(RenderingDiagnostics.NotAList.At(file.LocateVariable(words, _seen.GetValueOrDefault(words) - 1), words));
        return TypeRef.Unknown;
    }

    public TypeRef TypeOf(Expression expression, Dictionary<string, TypeRef> scope)
    {
        switch (expression)
        {
            case LiteralExpression literal:
                return literal.Value switch { NumberValue => TypeRef.Number, BooleanValue => TypeRef.Flag, _ => TypeRef.Text };
            case MemberExpression member:
                return Member(member, scope);
            case FilterExpression filter:
                return Filter(filter, scope);
            case BinaryExpression binary:
                TypeOf(binary.Left, scope);
                TypeOf(binary.Right, scope);
                return TypeRef.Flag;
            case RangeExpression range:
                CheckRange(range, scope);
                return new(ViewKind.List, null);
            default:
                return TypeRef.Unknown;
        }
    }

    public void MissingPartial(string name, IEnumerable<string> known) =>
        diagnostics.Add(RenderingDiagnostics.UnknownPartial.Suggest(file.LocatePartial(name, Count($"'{name}'")), NearPartial(name, known), name));

    /// <summary>Fluid makes the whole list of a range before the first step, so both ends have to be known and near.</summary>
    public void CheckRange(RangeExpression range, Dictionary<string, TypeRef> scope)
    {
        var occurrence = Count("(..)");
        TypeOf(range.From, scope);
        TypeOf(range.To, scope);
        var ends = new[] { range.From, range.To }.OfType<LiteralExpression>().Select(end => end.Value).OfType<NumberValue>().Select(end => end.ToNumberValue()).ToList();
        if (ends.Count == 2 && Math.Abs(ends[1] - ends[0]) <= MaximumRange) return;
        diagnostics.Add(RenderingDiagnostics.RefusedStatement.At(file.LocateRange(occurrence), "for"));
    }

    public void Refuse(Statement statement) =>
        diagnostics.Add(RenderingDiagnostics.RefusedStatement.At(SourceLocation.WholeFile(file.Source.Path), statement.GetType().Name.Replace("Statement", "", StringComparison.Ordinal)));

    private TypeRef Member(MemberExpression member, Dictionary<string, TypeRef> scope)
    {
        var words = Words(member);
        var occurrence = Count(words);
        if (member.Segments[0] is not IdentifierSegment root) return TypeRef.Unknown;
        if (!scope.TryGetValue(root.Identifier, out var type)) return Missing(words, occurrence, "", root.Identifier, scope.Keys, "the variables here are");
        for (var i = 1; i < member.Segments.Count; i++)
        {
            if (type.Kind is null) return type;
            if (member.Segments[i] is IndexerSegment indexer)
            {
                TypeOf(indexer.Expression, scope);
                type = type.Item;
                continue;
            }
            if (member.Segments[i] is not IdentifierSegment segment) return TypeRef.Unknown;
            var owner = type;
            type = MemberOf(owner, segment.Identifier) ?? Missing(words, occurrence, Words(member, i), segment.Identifier, Members(owner), $"'{Words(member, i)}' has");
        }
        return type;
    }

    private static TypeRef? MemberOf(TypeRef owner, string name) => owner.Kind switch
    {
        ViewKind.Object when owner.Type?.Find(name) is { } found => TypeRef.Of(found),
        ViewKind.List when name == "size" => TypeRef.Number,
        ViewKind.List when name is "first" or "last" => owner.Item,
        ViewKind.Text when name == "size" => TypeRef.Number,
        _ => null,
    };

    private static IEnumerable<string> Members(TypeRef owner) => owner.Kind switch
    {
        ViewKind.Object => owner.Type!.Members.Select(member => member.Name),
        ViewKind.List => ["first", "last", "size"],
        _ => ["size"],
    };

    private TypeRef Filter(FilterExpression filter, Dictionary<string, TypeRef> scope)
    {
        var input = TypeOf(filter.Input, scope);
        foreach (var parameter in filter.Parameters) TypeOf(parameter.Expression, scope);
        var names = TemplateFilters.All.Select(known => known.Name).ToList();
        if (!names.Contains(filter.Name))
        {
            diagnostics.Add(RenderingDiagnostics.UnknownFilter.Suggest(
                file.LocateFilter(filter.Name, Count($"|{filter.Name}")), DidYouMean.Find(filter.Name, names), filter.Name, string.Join(", ", names)));
            return TypeRef.Unknown;
        }
        return filter.Name switch
        {
            "size" or "plus" or "minus" => TypeRef.Number,
            "default" => input,
            _ => TypeRef.Text,
        };
    }

    /// <summary>Reports one name of a path, with the path that leads to it: the other names are not in question.</summary>
    private TypeRef Missing(string words, int occurrence, string owner, string name, IEnumerable<string> known, string introduction)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        var start = owner.Length == 0 ? 0 : owner.Length + 1;
        diagnostics.Add(RenderingDiagnostics.UnknownVariable.Suggest(
            file.LocateVariable(words, occurrence, start..(start + name.Length)), DidYouMean.Find(name, names), words[..(start + name.Length)], $"{introduction}: {string.Join(", ", names)}"));
        return TypeRef.Unknown;
    }

    /// <summary>A partial whose name is near, or the same without the folder or with the ending of its file.</summary>
    private static string? NearPartial(string name, IEnumerable<string> known)
    {
        var names = known.ToDictionary(partial => partial["partials/".Length..], StringComparer.Ordinal);
        var rest = name.TrimStart('/');
        if (rest.StartsWith("partials/", StringComparison.Ordinal)) rest = rest["partials/".Length..];
        if (rest.EndsWith(".liquid", StringComparison.OrdinalIgnoreCase)) rest = rest[..^".liquid".Length];
        return names.GetValueOrDefault(rest) ?? (DidYouMean.Find(rest, names.Keys) is { } near ? names[near] : null);
    }

    private int Count(string words)
    {
        var count = _seen.GetValueOrDefault(words);
        _seen[words] = count + 1;
        return count;
    }

    private static string Words(Expression expression) => expression switch
    {
        MemberExpression member => Words(member, member.Segments.Count),
        FilterExpression filter => Words(filter.Input),
        _ => "this",
    };

    private static string Words(MemberExpression member, int segments) =>
        string.Join('.', member.Segments.Take(segments).OfType<IdentifierSegment>().Select(segment => segment.Identifier));
}
