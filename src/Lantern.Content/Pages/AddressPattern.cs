namespace Lantern.Content.Pages;

/// <summary>An address of the site, or many of one form: <c>:name</c> stands for one part of it, a closing <c>*</c> for all the rest.</summary>
/// <remarks>
/// Immutable. The form is that of Netlify's <c>_redirects</c> and <c>_headers</c>: whether an address ends in a slash makes no difference there, and so none here.
/// Parts are compared as they are written, letter case included.
/// </remarks>
public sealed class AddressPattern
{
    /// <summary>What the rest of an address is called where it is filled in again.</summary>
    public const string Splat = "splat";

    private readonly string[] _parts;

    public AddressPattern(string text) => (Text, _parts) = (text, PartsOf(text));

    public string Text { get; }

    public IReadOnlyList<string> Parts => _parts;

    /// <summary>True where it stands for more than one address.</summary>
    public bool IsOpen => Array.Exists(_parts, part => part == "*" || IsName(part));

    /// <summary>The parts of an address between its slashes.</summary>
    public static string[] PartsOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True for <c>:name</c>.</summary>
    public static bool IsName(string part) => part.Length > 1 && part[0] == ':';

    public bool Matches(string path) => Matches(PartsOf(path));

    /// <summary>The same for an address that is split already.</summary>
    public bool Matches(IReadOnlyList<string> path)
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            if (_parts[i] == "*") return true;
            if (i >= path.Count || (!IsName(_parts[i]) && _parts[i] != path[i])) return false;
        }
        return _parts.Length == path.Count;
    }

    /// <summary>What stands in place of the names and of the star; null where the address is of another form.</summary>
    public IReadOnlyDictionary<string, string>? Read(IReadOnlyList<string> path)
    {
        if (!Matches(path)) return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < _parts.Length; i++)
        {
            if (_parts[i] == "*") values[Splat] = string.Join('/', path.Skip(i));
            else if (IsName(_parts[i])) values[_parts[i][1..]] = path[i];
        }
        return values;
    }

    /// <summary>True where every address of another pattern is one of this, too.</summary>
    public bool Covers(AddressPattern other)
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            if (_parts[i] == "*") return true;
            if (i >= other._parts.Length || other._parts[i] == "*") return false;
            if (!IsName(_parts[i]) && _parts[i] != other._parts[i]) return false;
        }
        return _parts.Length == other._parts.Length;
    }

    /// <summary>Its form, without the names: two patterns of one form stand for the same addresses.</summary>
    public string Form => "/" + string.Join('/', _parts.Select(part => IsName(part) ? ":" : part));

    public override string ToString() => Text;
}
