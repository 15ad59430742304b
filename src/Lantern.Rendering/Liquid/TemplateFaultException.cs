namespace Lantern.Rendering.Liquid;

/// <summary>A template did something that its check at load could not see.</summary>
public sealed class TemplateFaultException(string message) : Exception(message);
