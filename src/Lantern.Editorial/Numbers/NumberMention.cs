using Lantern.Diagnostics;

namespace Lantern.Editorial.Numbers;

/// <summary>Something in a text that could be the number or address of a crisis line; only the registry tells whether it is.</summary>
/// <param name="Key">Digits alone, with letters of a telephone's keys as digits; <c>press 3</c>; or an address in small letters.</param>
/// <param name="Text">As it is typed.</param>
/// <param name="Location">Where.</param>
/// <param name="IsInLink">It is, or is part of, a link already.</param>
/// <param name="CanBeLink">It stands in a body; a title or description can hold no link.</param>
/// <param name="IsAboutCalling">Its sentence speaks of calling or texting somebody: a short number is a telephone number only there.</param>
public sealed record NumberMention(string Key, string Text, SourceLocation Location, bool IsInLink, bool CanBeLink, bool IsAboutCalling);
