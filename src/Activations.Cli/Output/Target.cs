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

        var walk = new Walk(path);
        while (walk.Names.TryPop(out var name))
        {
            if (walk.Names.Count == 0 && DescriptorIn(walk.Reached, name) is { } descriptor)
            {
                return new(System.IO.Path.Join(walk.Reached, name), FileKind.Special, descriptor);
            }

            walk.Enter(name);
        }

        if (walk.Reached.Contains('\uFFFD', StringComparison.Ordinal))
        {
            throw new IOException("a folder or link on the way has a name that is not UTF-8");
        }

        var isFolder = path.EndsWith('/') || path.Split('/')[^1] is "." or "..";
        return new(walk.Reached, isFolder ? FileKind.Folder : KindAt(walk.Reached)) { Passed = walk.Left };
    }

    /// <summary>What is at a path that has no links.</summary>
    public static FileKind KindAt(string path) => IsForeignDescriptor(path)
        ? FileKind.Special
        : FileIdentity.At(path)?.Kind ?? FileKind.Nothing;

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

    /// <summary>The way along a path, name by name, through every link.</summary>
    private sealed class Walk(string path)
    {
        private int _links;

        /// <summary>Where the names so far have led to.</summary>
        public string Reached { get; private set; } = Start(path) ?? Environment.CurrentDirectory;

        /// <summary>The names to come.</summary>
        public Stack<string> Names { get; } = new(NamesOn(path));

        /// <summary>The folders that were left by <c>..</c>.</summary>
        public List<string> Left { get; } = [];

        /// <summary>Goes on to what has a name in the folder reached, or to where that is a link to.</summary>
        public void Enter(string name)
        {
            if (name == "..")
            {
                Left.Add(Reached);
                Reached = System.IO.Path.GetDirectoryName(Reached) ?? "/";
                return;
            }

            var next = System.IO.Path.Join(Reached, name);
            if (IsForeignDescriptor(next) || new FileInfo(next).LinkTarget is not { } link)
            {
                Reached = next;
                return;
            }

            if (++_links > MostLinks)
            {
                throw new IOException("too many links");
            }

            Reached = Start(link) ?? Reached;
            Array.ForEach(NamesOn(link), Names.Push);
        }

        /// <summary>The root where a path begins there; null for one from where it stands.</summary>
        private static string? Start(string path) => path.StartsWith('/') ? "/" : null;

        /// <summary>The names on a path, the last one first.</summary>
        private static string[] NamesOn(string path) =>
            [.. path.Split('/').Where(name => name is not ("" or ".")).Reverse()];
    }
}
