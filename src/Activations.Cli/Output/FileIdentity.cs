using System.Runtime.InteropServices;

namespace Activations.Cli.Output;

/// <summary>What kind of thing is in the place of a file.</summary>
internal enum FileKind
{
    Nothing,
    File,
    Folder,

    /// <summary>A device, FIFO or socket: written to, and never replaced.</summary>
    Special,
}

/// <summary>A file as the system knows it, whatever it is called.</summary>
/// <param name="Device">The disk it is on.</param>
/// <param name="Number">Its own number there.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Owner">The user it belongs to.</param>
/// <param name="Group">The group it belongs to.</param>
internal readonly partial record struct FileIdentity(long Device, long Number, FileKind Kind, int Owner, int Group)
{
    // S_IFMT, S_IFREG, S_IFDIR, S_IFCHR
    private const int TypeOfFile = 0xF000, RegularFile = 0x8000, Folder = 0x4000, CharacterDevice = 0x2000;

    /// <summary>What is at a path, be it a link; null where nothing is.</summary>
    public static FileIdentity? At(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            return StatusAt(path, out var status) == 0 ? Of(status) : null;
        }

        var kind = File.Exists(path) ? FileKind.File : Directory.Exists(path) ? FileKind.Folder : FileKind.Nothing;
        return kind == FileKind.Nothing ? null : new(0, 0, kind, 0, 0);
    }

    /// <summary>What a descriptor leads to; null where it is closed.</summary>
    public static FileIdentity? Of(int descriptor) =>
        !OperatingSystem.IsWindows() && StatusOf(descriptor, out var status) == 0 ? Of(status) : null;

    /// <summary>Whether it is a device that takes characters, as terminals do.</summary>
    public static bool IsCharacterDevice(string path) =>
        !OperatingSystem.IsWindows() && StatusAt(path, out var status) == 0
        && (status.Mode & TypeOfFile) == CharacterDevice;

    /// <summary>Whether no file can have such a path, be it there or not.</summary>
    public static bool IsTooLong(string path)
    {
        const int nameTooLong = 36, nameTooLongOnMacOS = 63; // ENAMETOOLONG
        return !OperatingSystem.IsWindows() && StatusAt(path, out _) != 0
            && Marshal.GetLastPInvokeError() == (OperatingSystem.IsMacOS() ? nameTooLongOnMacOS : nameTooLong);
    }

    /// <summary>Gives a file to this one's owner and group, where that is allowed.</summary>
    public bool GiveOwner(nint descriptor) => ChangeOwner((int)descriptor, Owner, Group) == 0;

    private static FileIdentity Of(in Status status)
    {
        var kind = (status.Mode & TypeOfFile) switch
        {
            RegularFile => FileKind.File,
            Folder => FileKind.Folder,
            _ => FileKind.Special,
        };
        return new(status.Device, status.Number, kind, status.Owner, status.Group);
    }

    // The runtime's own, since the systems' struct stat differ by system and processor.
    [LibraryImport(
        "libSystem.Native",
        EntryPoint = "SystemNative_LStat",
        StringMarshalling = StringMarshalling.Utf8,
        SetLastError = true)]
    private static partial int StatusAt(string path, out Status status);

    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_FStat")]
    private static partial int StatusOf(nint descriptor, out Status status);

    [LibraryImport("libc", EntryPoint = "fchown")]
    private static partial int ChangeOwner(int descriptor, int owner, int group);

    /// <summary>The runtime's struct FileStatus; times are left alone.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Status
    {
        public int Flags, Mode, Owner, Group;
        public long Size, Accessed, AccessedPart, Modified, ModifiedPart, Changed, ChangedPart, Born, BornPart;
        public long Device, RawDevice, Number;
        public uint UserFlags;
    }
}
