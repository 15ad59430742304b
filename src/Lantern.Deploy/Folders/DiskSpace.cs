namespace Lantern.Deploy.Folders;

/// <summary>Tells a full disk from other trouble with it. Pure.</summary>
internal static class DiskSpace
{
    /// <summary>
    /// What systems say when there is no room: ENOSPC and EDQUOT of Linux and macOS, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.
    /// </summary>
    private static readonly int[] Codes = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    public static bool IsGone(Exception exception) => exception is IOException && Codes.Contains(exception.HResult);
}
