namespace Lantern.Rendering.Liquid;

/// <summary>What the check knows about an expression. Null kind: nothing, because it was reported already.</summary>
internal readonly record struct TypeRef(ViewKind? Kind, ViewType? Type)
{
    public static TypeRef Unknown => default;

    public static TypeRef Of(ViewMember member) => new(member.Kind, member.Type);

    public static TypeRef Text => new(ViewKind.Text, null);

    public static TypeRef Number => new(ViewKind.Number, null);

    public static TypeRef Flag => new(ViewKind.Flag, null);

    /// <summary>The type of the items of a list; a list without a type holds texts.</summary>
    public TypeRef Item => Kind != ViewKind.List ? Unknown : Type is null ? Text : new(ViewKind.Object, Type);

    public bool CanBePrinted => Kind is null or ViewKind.Text or ViewKind.Html or ViewKind.Number;
}
