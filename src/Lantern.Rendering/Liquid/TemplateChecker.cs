using Fluid;
using Fluid.Ast;
using Fluid.Parser;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Liquid;

/// <summary>Walks the syntax tree of every template that a page can reach and holds it against the declared view models, branches that no page takes included.</summary>
internal sealed class TemplateChecker(
    IReadOnlyDictionary<string, TemplateFile> files, IReadOnlyDictionary<string, IFluidTemplate> parsed, IReadOnlyDictionary<string, ViewType> globals, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private string _current = "";

    /// <summary>What the check saw of partials.</summary>
    public PartialUse Use { get; } = new();

    /// <summary>Checks a template that is given the members of one view model.</summary>
    public void Check(string name, ViewType model) => Check(name, model.Members.ToDictionary(member => member.Name, TypeRef.Of, StringComparer.Ordinal));

    private void Check(string name, Dictionary<string, TypeRef> variables)
    {
        // The same partial with the same types needs one check only; a partial that renders itself ends here too.
        var signature = name + "(" + string.Join(",", variables.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{pair.Value.Kind}:{pair.Value.Type?.Name}")) + ")";
        if (!_done.Add(signature)) return;
        Use.Reach(name);
        var scope = new Dictionary<string, TypeRef>(variables, StringComparer.Ordinal);
        foreach (var (global, type) in globals) scope.TryAdd(global, new(ViewKind.Object, type));
        var expressions = new ExpressionChecker(files[name], diagnostics);
        _current = name;
        Statements(((FluidTemplate)parsed[name]).Statements, scope, expressions);
    }

    private void Statements(IReadOnlyList<Statement> statements, Dictionary<string, TypeRef> scope, ExpressionChecker expressions)
    {
        foreach (var statement in statements) Visit(statement, scope, expressions);
    }

    private void Visit(Statement statement, Dictionary<string, TypeRef> scope, ExpressionChecker expressions)
    {
        switch (statement)
        {
            case TextSpanStatement or CommentStatement or RawStatement or NoOpStatement or BreakStatement or ContinueStatement:
                break;
            case OutputStatement output:
                expressions.Print(output.Expression, scope);
                break;
            case AssignStatement assign:
                Use.SetVariable(_current);
                scope[assign.Identifier] = expressions.TypeOf(assign.Value, scope);
                break;
            case CaptureStatement capture:
                Use.SetVariable(_current);
                Statements(capture.Statements, scope, expressions);
                scope[capture.Identifier] = new(ViewKind.Html, null);
                break;
            case IfStatement branch:
                expressions.TypeOf(branch.Condition, scope);
                Statements(branch.Statements, scope, expressions);
                foreach (var other in branch.ElseIfs ?? [])
                {
                    expressions.TypeOf(other.Condition, scope);
                    Statements(other.Statements, scope, expressions);
                }
                if (branch.Else is not null) Statements(branch.Else.Statements, scope, expressions);
                break;
            case UnlessStatement branch:
                expressions.TypeOf(branch.Condition, scope);
                Statements(branch.Statements, scope, expressions);
                if (branch.Else is not null) Statements(branch.Else.Statements, scope, expressions);
                break;
            case CaseStatement cases:
                expressions.TypeOf(cases.Expression, scope);
                foreach (var when in cases.Whens)
                {
                    foreach (var option in when.Options) expressions.TypeOf(option, scope);
                    Statements(when.Statements, scope, expressions);
                }
                if (cases.Else is not null) Statements(cases.Else.Statements, scope, expressions);
                break;
            case ForStatement loop:
                Loop(loop, scope, expressions);
                break;
            case RenderStatement render:
                Render(render, scope, expressions);
                break;
            default:
                expressions.Refuse(statement);
                break;
        }
    }

    private void Loop(ForStatement loop, Dictionary<string, TypeRef> scope, ExpressionChecker expressions)
    {
        if (loop.Range is not null) expressions.CheckRange(loop.Range, scope);
        var item = loop.Range is not null ? TypeRef.Number : expressions.ItemOf(loop.Source, scope);
        if (loop.Limit is not null) expressions.TypeOf(loop.Limit, scope);
        if (loop.Offset is not null) expressions.TypeOf(loop.Offset, scope);
        var inner = new Dictionary<string, TypeRef>(scope, StringComparer.Ordinal) { [loop.Identifier] = item, ["forloop"] = new(ViewKind.Object, LoopView.Type) };
        Statements(loop.Statements, inner, expressions);
        if (loop.Else is not null) Statements(loop.Else.Statements, scope, expressions);
    }

    private void Render(RenderStatement render, Dictionary<string, TypeRef> scope, ExpressionChecker expressions)
    {
        var parameters = new Dictionary<string, TypeRef>(StringComparer.Ordinal);
        foreach (var assign in render.AssignStatements ?? []) parameters[assign.Identifier] = expressions.TypeOf(assign.Value, scope);
        var alias = render.Alias ?? render.Path;
        if (render.With is not null) parameters[alias] = expressions.TypeOf(render.With, scope);
        if (render.For is not null)
        {
            parameters[alias] = expressions.ItemOf(render.For, scope);
            parameters["forloop"] = new(ViewKind.Object, LoopView.Type);
        }
        var around = _current;
        Use.Render(around, render.Path, parameters);
        if (files.ContainsKey(render.Path)) Check(render.Path, parameters);
        else expressions.MissingPartial(render.Path, files.Keys.Where(name => name.StartsWith("partials/", StringComparison.Ordinal)));
        _current = around;
    }
}
