using System.Text;
using System.Text.Json;

namespace Lantern.Site.Editors;

/// <summary>Puts something into a JSON file of somebody else's, which may have comments in it, and changes nothing that is there. Pure.</summary>
internal static class JsonInsertion
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The text with a member more, unless one of that name is there.</summary>
    /// <param name="text">The file.</param>
    /// <param name="path">The object, as names from the outermost on; made where it is missing.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value, as JSON.</param>
    /// <exception cref="JsonException">The text is no JSON, or something else than an object stands at the path.</exception>
    public static string Member(string text, IReadOnlyList<string> path, string name, string value)
    {
        var found = Find(text, path, '{', (ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name));
        var member = $"\"{JsonEncodedText.Encode(name)}\": {value}";
        if (found.IsThere) return text;
        return found.Offset is { } offset ? Put(text, offset, member, path.Count + 1, found.IsEmpty) : Member(Member(text, [.. path.SkipLast(1)], path[^1], "{}"), path, name, value);
    }

    /// <summary>The text with an item more at the start of an array, unless the array holds a text like it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="array">The array's name in the outermost object; made where it is missing.</param>
    /// <param name="mark">A text in the item that no other item has.</param>
    /// <param name="item">The item, as JSON.</param>
    /// <exception cref="JsonException">The text is no JSON, or something else than an array has the name.</exception>
    public static string Item(string text, string array, string mark, string item)
    {
        var found = Find(text, [array], '[', (ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(mark));
        return found.IsThere ? text : found.Offset is { } offset ? Put(text, offset, item, 2, found.IsEmpty) : Member(text, [], array, $"[{item}]");
    }

    private delegate bool Test(ref Utf8JsonReader reader);

    /// <summary>Where the object or array at a path begins, whether it is empty, and whether something is in it already.</summary>
    private static (int? Offset, bool IsEmpty, bool IsThere) Find(string text, IReadOnlyList<string> path, char opens, Test isIt)
    {
        var bytes = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        var reader = new Utf8JsonReader(bytes, Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        var depth = 0;
        while (depth < path.Count)
        {
            if (!reader.Read()) throw new JsonException();
            if (reader.TokenType == JsonTokenType.EndObject) return (null, false, false);
            var isNext = reader.ValueTextEquals(path[depth]);
            reader.Read();
            if (!isNext)
            {
                reader.Skip();
                continue;
            }
            depth++;
            if (reader.TokenType != (depth == path.Count && opens == '[' ? JsonTokenType.StartArray : JsonTokenType.StartObject)) throw new JsonException();
        }
        var offset = (text.StartsWith('\uFEFF') ? 1 : 0) + Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.TokenStartIndex + 1));
        var level = reader.CurrentDepth;
        var (count, isThere) = (0, false);
        while (reader.Read() && reader.CurrentDepth > level)
        {
            count++;
            if (opens == '[' || reader.CurrentDepth == level + 1) isThere |= isIt(ref reader);
        }
        while (reader.Read()) level = 0;
        return (offset, count == 0, isThere);
    }

    private static string Put(string text, int offset, string what, int depth, bool isEmpty)
    {
        var line = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var indent = new string(' ', depth * 2);
        var end = isEmpty ? line + indent[2..] : ",";
        // What follows in the same line goes on in one of its own.
        var rest = text[offset..];
        if (isEmpty) rest = rest.TrimStart(' ', '\t', '\r', '\n');
        return $"{text[..offset]}{line}{indent}{what.ReplaceLineEndings(line + indent)}{end}{rest}";
    }
}
