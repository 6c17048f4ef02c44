using static Activations.Cli.Settings.CommandSet;

namespace Activations.Cli.Settings;

/// <summary>What settings mean together.</summary>
/// <param name="In">Where it holds.</param>
/// <param name="First">A setting.</param>
/// <param name="Other">That with which it has no meaning, or without which it has none.</param>
/// <param name="NeedsOther">Which of the two.</param>
/// <param name="Message">What is wrong, {0} and {1} being the settings as typed.</param>
internal sealed record Rule(CommandSet In, Setting First, Setting Other, bool NeedsOther, string Message)
{
    /// <summary>Whether settings break it.</summary>
    public bool IsBroken(CommandSet command, Func<Setting, bool> isGiven) =>
        In.HasFlag(command) && isGiven(First) && isGiven(Other) != NeedsOther;
}

/// <summary>All that settings mean together.</summary>
internal static class Rules
{
    private const string NoPicture = "{0} is for a picture: name one with -o";

    private const string EveryX = "{0} gives every x, so {1} has no meaning: give only one of them";

    private static readonly Setting[] OfPictures =
        [.. Setting.Of(Answering).Where(setting => setting.Group == SettingGroup.Picture)];

    private static readonly Rule[] All =
    [
        new(Plot | Sample | Explore, Setting.Grad, Setting.Order, false,
            "--grad is short for --order 0,1: give only one of them"),
        new(Sample, Setting.At, Setting.Range, false, EveryX),
        new(Sample, Setting.At, Setting.Step, false, EveryX),
        new(List, Setting.Json, Setting.Markdown, false, "{0} and {1}: give only one of them"),
        new(List, Setting.Pictures, Setting.Markdown, true, "{0}: only a Markdown table has them; add --markdown"),
        .. OfPictures.Select(setting => new Rule(Answering, setting, Setting.Output, true, NoPicture)),
    ];

    /// <summary>Refuses settings that mean nothing together.</summary>
    /// <param name="command">Where they were given.</param>
    /// <param name="asTyped">Those that were given, with the name that was used.</param>
    /// <exception cref="UsageException">The first rule that they break.</exception>
    public static void Check(CommandSet command, IReadOnlyDictionary<Setting, string> asTyped)
    {
        if (All.FirstOrDefault(rule => rule.IsBroken(command, asTyped.ContainsKey)) is { } broken)
        {
            var other = asTyped.GetValueOrDefault(broken.Other, broken.Other.Name);
            throw new UsageException(broken.Message
                .Replace("{0}", asTyped[broken.First], StringComparison.Ordinal)
                .Replace("{1}", other, StringComparison.Ordinal));
        }
    }

    /// <summary>Whether a setting may stand beside those of a request.</summary>
    public static bool Allow(Request request, Setting added) => !All.Any(rule =>
        rule.IsBroken(request.Command, setting => setting == added || request.Has(setting)));
}
