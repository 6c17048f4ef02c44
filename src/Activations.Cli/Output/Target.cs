using System.Globalization;
using System.Text.RegularExpressions;

namespace Activations.Cli.Output;

/// <summary>What a path leads to once every link is followed, as the system follows them.</summary>
/// <param name="Path">The same place, from the root and without links, <c>.</c> and <c>..</c>.</param>
/// <param name="Kind">What is there.</param>
/// <param name="Descriptor">That of this process which the path is a name of, such as 1 for /dev/stdout.</param>
internal sealed partial record Target(string Path, FileKind Kind, int? Descriptor = null)
{
    private const int MostLinks = 40; // as many as Linux follows

    /// <summary>Folders that the path leaves by <c>..</c>: it is only good where they are.</summary>
    public IReadOnlyList<string> Passed { get; private init; } = [];

    /// <summary>Stdout, however it is spelt.</summary>
    public bool IsStdout => Descriptor == FileDescriptor.StandardOutput;

    /// <summary>Whether a person would see what is written there.</summary>
    public bool IsTerminal => Descriptor is { } descriptor
        ? FileDescriptor.IsTerminal(descriptor)
        : Kind == FileKind.Special && FileDescriptor.IsTerminal(Path);

    /// <summary>Follows a path from the current folder; <c>-</c> is stdout.</summary>
    /// <exception cref="IOException">Too many links, or a name on the way whose bytes are no text.</exception>
    public static Target Of(string path)
    {
        if (path == "-")
        {
            return new(path, FileKind.Special, FileDescriptor.StandardOutput);
        }

        if (OperatingSystem.IsWindows())
        {
            var full = System.IO.Path.GetFullPath(path);
            return new(full, FileIdentity.At(full)?.Kind ?? FileKind.Nothing);
        }

        var real = path.StartsWith('/') ? "/" : Environment.CurrentDirectory;
        var parts = new Stack<string>(Parts(path));
        var passed = new List<string>();
        for (var links = 0; parts.TryPop(out var part);)
        {
            if (parts.Count == 0 && DescriptorIn(real, part) is { } descriptor)
            {
                return new(System.IO.Path.Join(real, part), FileKind.Special, descriptor);
            }

            if (part == "..")
            {
                passed.Add(real);
                real = System.IO.Path.GetDirectoryName(real) ?? "/";
                continue;
            }

            var next = System.IO.Path.Join(real, part);
            if (IsForeignDescriptor(next) || new FileInfo(next).LinkTarget is not { } link)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException("too many links");
            }

            real = link.StartsWith('/') ? "/" : real;
            Array.ForEach(Parts(link), parts.Push);
        }

        if (real.Contains('\uFFFD', StringComparison.Ordinal))
        {
            throw new IOException("a folder or link on the way has a name that is not UTF-8");
        }

        var isFolder = path.EndsWith('/') || path.Split('/')[^1] is "." or "..";
        return new(real, isFolder ? FileKind.Folder : KindAt(real)) { Passed = passed };
    }

    /// <summary>What is at a path that has no links.</summary>
    public static FileKind KindAt(string path) => IsForeignDescriptor(path)
        ? FileKind.Special
        : FileIdentity.At(path)?.Kind ?? FileKind.Nothing;

    /// <summary>The names on a path, the last one first.</summary>
    private static string[] Parts(string path) => [.. path.Split('/').Where(part => part is not ("" or ".")).Reverse()];

    /// <summary>The descriptor of this process that a name in this folder stands for.</summary>
    private static int? DescriptorIn(string folder, string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var descriptor)
        && (folder == "/dev/fd" || (Process().Match(folder) is { Success: true, Groups: [_, var id] }
            && id.Value == Environment.ProcessId.ToString(CultureInfo.InvariantCulture)))
            ? descriptor
            : null;

    /// <summary>Whether it is a descriptor of another process: a link that leads to something without a path.</summary>
    private static bool IsForeignDescriptor(string path) =>
        path.StartsWith("/proc/", StringComparison.Ordinal)
        && Process().IsMatch(System.IO.Path.GetDirectoryName(path)!);

    /// <summary>Where Linux shows the descriptors of a process, or of one of its threads.</summary>
    [GeneratedRegex(@"^/proc/(\d+)(?:/task/\d+)?/fd$")]
    private static partial Regex Process();
}
