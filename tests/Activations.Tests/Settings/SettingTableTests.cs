using System.CommandLine;
using System.Reflection;
using Activations.Cli;
using Activations.Cli.Commands;
using Activations.Cli.Settings;

namespace Activations.Tests.Settings;

/// <summary>What holds for every row of the table, those that are still to come too.</summary>
public sealed class SettingTableTests
{
    private const int Requests = 60;

    private static readonly Command Program = Root.Create();

    public static TheoryData<string> CommandsWithSettings =>
        [.. CommandNames.All.Select(command => command.ToString())];

    [Theory]
    [MemberData(nameof(CommandsWithSettings))]
    public void What_a_request_prints_asks_for_the_same(string name)
    {
        var command = Enum.Parse<CommandSet>(name);
        var given = new HashSet<Setting>();
        for (var seed = 0; seed < Requests; seed++)
        {
            var request = Request.AtRandom(command, new Random(seed));

            var again = Read(request.Words);

            AssertSame(request, again, seed);
            Assert.Equal(request.Canonical.Words, Read(Somewhere(request.Canonical)).Canonical.Words);
            given.UnionWith(request.Given);
        }

        Assert.Equal(Setting.Of(command), Setting.Of(command).Where(given.Contains));
    }

    [Fact]
    public void Every_setting_is_in_the_table_once()
    {
        var declared = typeof(Setting).GetFields(BindingFlags.Static | BindingFlags.Public).Select(
            field => field.GetValue(null));

        Assert.Equal(declared.OfType<Setting>().ToHashSet(), [.. Setting.Table]);
        Assert.Distinct(Setting.Table);
    }

    [Fact]
    public void What_has_no_value_is_a_flag_and_what_has_one_is_none() => Assert.All(CommandNames.All, command =>
        Assert.All(Setting.Of(command), setting => Assert.Equal(setting.SyntaxIn(command) is null, setting.IsFlag)));

    [Fact]
    public void Every_command_that_draws_takes_what_says_how_a_picture_looks_but_for_what_is_its_own_to_say()
    {
        Dictionary<string, string> ofPlotAlone = new()
        {
            ["--layout"] = "an answer has the panels that it needs",
            ["--y-range"] = "each of its panels has what its lines need",
            ["--y-scale"] = "each of its panels has the steps that show what is told",
            ["--annotate"] = "it marks what it tells of",
            ["--x-label"] = "it says itself what x is",
            ["--y-label"] = "it says itself what y is, in each panel",
        };
        var drawing = CommandNames.All.Where(command => Setting.Output.Commands.HasFlag(command)
            && !Setting.Output.HelpIn(command).Contains("csv", StringComparison.Ordinal));

        Assert.Equal(
            [CommandSet.Plot, CommandSet.Compare, .. CommandNames.All.Where(
                command => CommandSet.AllExercises.HasFlag(command))],
            drawing);
        var looks = Setting.Of(CommandSet.Plot).Where(setting => setting.Group == SettingGroup.Picture);
        Assert.All(drawing.Where(command => command != CommandSet.Plot), command => Assert.Equal(
            looks.Select(setting => setting.Name).Except(ofPlotAlone.Keys),
            Setting.Of(command).Where(setting => setting.Group == SettingGroup.Picture)
                .Select(setting => setting.Name)));
    }

    [Fact]
    public void No_command_has_two_settings_of_one_name() => Assert.All(CommandNames.All, command =>
        Assert.Distinct(Setting.Of(command).SelectMany(setting => setting.Aliases.Append(setting.Name))));

    [Fact]
    public void No_name_of_elsewhere_is_a_name_here() => Assert.All(CommandNames.All, command => Assert.Empty(
        Setting.Of(command).SelectMany(setting => setting.Elsewhere)
            .Intersect(Setting.Of(command).SelectMany(setting => setting.Aliases.Append(setting.Name)))));

    [Fact]
    public void Every_command_of_the_program_takes_its_settings_from_the_table()
    {
        var commands = Leaves(Root.Create()).ToList();

        Assert.Equal(
            CommandNames.All.Select(CommandNames.NameOf).Order(),
            commands.Select(command => command.Name).Order());
        Assert.All(commands, command =>
        {
            var settings = Setting.Of(CommandNames.Find(command.Name)).ToList();
            Assert.Equal(
                settings.Where(setting => !setting.IsOperand).Select(setting => setting.Name).Append("--help"),
                command.Options.Select(option => option.Name));
            Assert.Equal(
                settings.Where(setting => setting.IsOperand).Select(setting => setting.Operand), command.Arguments);
        });
    }

    [Theory]
    [MemberData(nameof(CommandsWithSettings))]
    public void A_setting_without_its_value_says_what_is_expected(string name)
    {
        var command = Enum.Parse<CommandSet>(name);
        var settings = Setting.Of(command).Where(
            setting => !setting.IsOperand && setting.SyntaxIn(command) is not null);
        Assert.All(settings, setting =>
        {
            var words = CommandNames.WordsOf(command);
            var expected = $"{setting}: expected a value, {setting} {setting.SyntaxIn(command)}";

            Assert.Equal(expected, ErrorOf([.. words, setting.Name]));
            Assert.Equal(expected, ErrorOf([.. words, setting.Name, setting.Name]));
        });
    }

    /// <summary>What a picture carries does not say where it goes, which some settings ask for.</summary>
    private static IReadOnlyList<string> Somewhere(Request request) =>
        Setting.Output.Commands.HasFlag(request.Command)
            ? request.With(Setting.Output, ["x.png"]).Words
            : request.Words;

    private static string ErrorOf(IReadOnlyList<string> words) =>
        Assert.Throws<UsageException>(() => Read(words)).Message;

    private static Request Read(IReadOnlyList<string> words) =>
        Request.Read(CommandLineReader.Parse(Program, words));

    private static IEnumerable<Command> Leaves(Command command) =>
        command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);

    private static void AssertSame(Request expected, Request actual, int seed)
    {
        Assert.Equal(expected.Given, actual.Given);
        foreach (var setting in expected.Given)
        {
            var (wanted, found) = (expected.ValueOf(setting), actual.ValueOf(setting));
            Assert.Equivalent(wanted, found, strict: true);
            Assert.True(
                setting.Write(expected.Command, wanted).SequenceEqual(setting.Write(actual.Command, found)),
                $"{setting}, seed {seed}");
        }
    }
}
