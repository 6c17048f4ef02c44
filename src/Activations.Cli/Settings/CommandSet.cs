namespace Activations.Cli.Settings;

/// <summary>One or several of the commands: what a setting belongs to.</summary>
[Flags]
internal enum CommandSet
{
    None = 0,
    Plot = 1,
    Sample = 1 << 1,
    List = 1 << 2,
    Info = 1 << 3,
    Compare = 1 << 4,
    Batch = 1 << 5,
    Explore = 1 << 6,
    Prelu = 1 << 7,
    PiecewiseLinear = 1 << 8,
    TanhSigmoid = 1 << 9,
    Minibatch = 1 << 10,
    VanishingGradient = 1 << 11,
    Completions = 1 << 12,

    /// <summary>The textbook's exercises.</summary>
    AllExercises = Prelu | PiecewiseLinear | TanhSigmoid | Minibatch | VanishingGradient,

    /// <summary>The commands that draw beside what they answer.</summary>
    Answering = Compare | AllExercises,

    /// <summary>The commands whose curves take parameters, a framework and a range.</summary>
    Curved = Plot | Sample | Info | Compare | Explore,
}

/// <summary>What the commands are called.</summary>
internal static class CommandNames
{
    private static readonly Dictionary<CommandSet, string[]> Words = new()
    {
        [CommandSet.Plot] = ["plot"],
        [CommandSet.Sample] = ["sample"],
        [CommandSet.List] = ["list"],
        [CommandSet.Info] = ["info"],
        [CommandSet.Compare] = ["compare"],
        [CommandSet.Batch] = ["batch"],
        [CommandSet.Explore] = ["explore"],
        [CommandSet.Prelu] = ["exercise", "prelu"],
        [CommandSet.PiecewiseLinear] = ["exercise", "piecewise-linear"],
        [CommandSet.TanhSigmoid] = ["exercise", "tanh-sigmoid"],
        [CommandSet.Minibatch] = ["exercise", "minibatch"],
        [CommandSet.VanishingGradient] = ["exercise", "vanishing-gradient"],
        [CommandSet.Completions] = ["completions"],
    };

    /// <summary>Every single command that takes settings.</summary>
    public static IEnumerable<CommandSet> All => Words.Keys;

    /// <summary>The words that call one command, behind the program's name: <c>exercise prelu</c>.</summary>
    public static IReadOnlyList<string> WordsOf(CommandSet command) => Words[command];

    /// <summary>The last of its words: <c>prelu</c>.</summary>
    public static string NameOf(CommandSet command) => Words[command][^1];

    /// <summary>
    /// The command of this last word; none for what takes no settings, such as <c>exercise</c> alone.
    /// </summary>
    public static CommandSet Find(string name)
    {
        foreach (var (command, words) in Words)
        {
            if (words[^1] == name)
            {
                return command;
            }
        }

        return CommandSet.None;
    }
}
