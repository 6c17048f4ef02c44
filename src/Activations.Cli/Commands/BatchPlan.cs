using System.CommandLine;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Settings;
using Activations.Figures;

namespace Activations.Cli.Commands;

/// <summary>A file that a line of a batch asks for.</summary>
internal sealed record BatchFile(int Line, OutputFile File);

/// <summary>What is wrong in a line of a batch.</summary>
internal sealed record BatchError(int Line, string Message);

/// <summary>What the lines of a script ask for; nothing is drawn yet.</summary>
/// <param name="Files">In the order of the lines.</param>
/// <param name="Errors">In the order of the lines; if there are any, nothing is to be drawn.</param>
internal sealed record BatchPlan(IReadOnlyList<BatchFile> Files, IReadOnlyList<BatchError> Errors)
{
    /// <summary>How many errors end the checking: the others are most likely of the same kind.</summary>
    public const int MostErrors = 100;

    private const int MostBytes = 1 << 25;

    /// <summary>The commands that a batch may hold, and how their words become the files they ask for.</summary>
    private static readonly Dictionary<string, Func<Request, IReadOnlyList<OutputFile>>> Plans = new()
    {
        ["plot"] = PlotCommand.Plan,
        ["sample"] = SampleCommand.Plan,
        ["exercise"] = ExerciseCommand.Plan,
        ["compare"] = CompareCommand.Plan,
    };

    /// <summary>How many commands there are.</summary>
    public required int Commands { get; init; }

    /// <summary>How many of them were checked.</summary>
    public required int Checked { get; init; }

    /// <summary>Reads and checks every line, until there are too many errors.</summary>
    /// <param name="script">The path of the script; <c>-</c> is stdin.</param>
    /// <param name="root">The command line that the lines are of.</param>
    /// <param name="cancellation">Between two lines.</param>
    /// <exception cref="IOException">The script cannot be read.</exception>
    public static BatchPlan Of(string script, Command root, CancellationToken cancellation)
    {
        var text = script == "-" ? StandardInput.ReadAll(MostBytes) : InputFile.ReadAll(script, MostBytes);
        if (text.Length > MostBytes)
        {
            throw new UsageException($"{script}: expected a script of at most {MostBytes >> 20} MB");
        }

        var own = script == "-"
            ? FileIdentity.Of(FileDescriptor.StandardInput)
            : FileIdentity.At(Target.Of(script).Path);
        var (files, errors) = (new FileList(own), new List<BatchError>());
        var (commands, tried) = (0, 0);
        foreach (var command in ShellScript.Read(text))
        {
            cancellation.ThrowIfCancellationRequested();
            commands++;
            if (errors.Count >= MostErrors)
            {
                continue;
            }

            tried++;
            try
            {
                files.Add(command.Line, Plan(command, root));
            }
            catch (Exception problem) when (problem is UsageException or IOException)
            {
                errors.Add(new(command.Line, problem.Message));
            }
        }

        return new(files.All, errors) { Commands = commands, Checked = tried };
    }

    private static IReadOnlyList<OutputFile> Plan(ShellCommand command, Command root)
    {
        if (command.Error is { } error)
        {
            throw new UsageException(error);
        }

        var words = command.Words;
        if (words is not ["activations", .. { Length: > 0 } arguments])
        {
            throw new UsageException($"{words[0]}: expected a line that begins with activations and a command");
        }

        var parsed = CommandLineReader.Parse(root, arguments);
        if (parsed.Action?.ClearsParseErrors == true || !Plans.TryGetValue(arguments[0], out var plan))
        {
            var said = string.Join(' ', words.Take(2));
            throw new UsageException($"{said}: expected a command that writes files: {English.Or(Plans.Keys)}");
        }

        var request = Request.Read(parsed);
        if (request.Get(Setting.At) is { List: null })
        {
            throw new UsageException("--at -: expected a list of numbers, since stdin is not read in a batch");
        }

        var files = request.Command == CommandSet.None ? [] : plan(request);
        if (files.Count == 0)
        {
            throw new UsageException($"{parsed.CommandResult.Command.Name}: expected a file to write; name it with -o");
        }

        var stream = files.FirstOrDefault(file => file.Target.Kind == FileKind.Special);
        return stream is null ? files : throw new UsageException(
            $"-o {stream.Path}: expected a file, since a batch prints nothing; name it with -o");
    }

    /// <summary>The files so far: each is written by one line only, and none is the script itself.</summary>
    private sealed class FileList(FileIdentity? script)
    {
        private readonly List<BatchFile> _all = [];

        // Not every disk tells relu.png from ReLU.png.
        private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

        public IReadOnlyList<BatchFile> All => _all;

        /// <exception cref="UsageException">A file is the script itself, or another line writes it too.</exception>
        public void Add(int line, IReadOnlyList<OutputFile> files)
        {
            foreach (var file in files)
            {
                if (IsScript(file))
                {
                    throw new UsageException($"-o {file.Path}: that is the script itself; expected another file");
                }

                _all.Add(new(line, file));
                if (!_lines.TryAdd(file.Target.Path, line))
                {
                    throw new UsageException($"{file.Path}: line {_lines[file.Target.Path]} writes it too");
                }
            }
        }

        private bool IsScript(OutputFile file) =>
            script is { Kind: FileKind.File } own && file.Target.Kind == FileKind.File && !OperatingSystem.IsWindows()
            && FileIdentity.At(file.Target.Path) == own;
    }
}
