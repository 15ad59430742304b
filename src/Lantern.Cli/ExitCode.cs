namespace Lantern.Cli;

/// <summary>What the command tells its caller (DESIGN, command line).</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Error = 1;
    public const int Usage = 2;
    public const int Internal = 3;
}
