namespace Lantern.Preview.Answers;

/// <summary>What a host says to a request. Immutable.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The bytes.</param>
/// <param name="Headers">Names and values.</param>
public sealed record Answer(int Status, byte[] Body, IReadOnlyList<(string Name, string Value)> Headers)
{
    public static Answer Text(int status, string text) => new(status, System.Text.Encoding.UTF8.GetBytes(text + "\n"), [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")]);
}
