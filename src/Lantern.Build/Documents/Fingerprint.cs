using System.IO.Hashing;

namespace Lantern.Build.Documents;

/// <summary>128 bits that stand for some bytes (XxHash128). For noticing change, not for security.</summary>
public readonly record struct Fingerprint(UInt128 Value)
{
    public static Fingerprint None => default;

    public static Fingerprint Of(ReadOnlySpan<byte> bytes) => new(XxHash128.HashToUInt128(bytes));

    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
