using System.Globalization;
using Activations.Cli.Settings;

namespace Activations.Cli.Requests;

/// <summary>
/// What is held of a function of several inputs: <c>others=0,1/2,2</c> is two lists, <c>output=0,1</c> two outputs.
/// </summary>
internal static class HeldLists
{
    private const string Others = "others", Output = "output";

    private static readonly UsageException NoList =
        new("others: expected numbers, and a / between lists of them, such as others=0,1 or others=0/1/2");

    /// <summary>Every list with every output.</summary>
    /// <exception cref="UsageException">It is not said in this way.</exception>
    public static IEnumerable<HeldInputs> Of(IReadOnlyList<ParameterTexts> said)
    {
        var lists = Texts(said, Others) is { } others ? others.Split('/').Select(Numbers) : [HeldInputs.Usual.Others];
        var outputs = Texts(said, Output) is { } texts ? texts.Split(',').Select(Whole) : [0];
        return
            from list in lists
            from output in outputs
            select new HeldInputs(list, output);
    }

    /// <summary>What is said of other parameters.</summary>
    public static IReadOnlyList<ParameterTexts> Rest(IReadOnlyList<ParameterTexts> said) =>
        [.. said.Where(one => one.Name is not (Others or Output))];

    /// <summary>The activation with these inputs held.</summary>
    /// <exception cref="UsageException">It has no such output.</exception>
    public static Activation Holding(Activation activation, HeldInputs held)
    {
        try
        {
            return activation.Holding(held);
        }
        catch (ArgumentException error)
        {
            throw new UsageException(error.Message);
        }
    }

    private static string? Texts(IReadOnlyList<ParameterTexts> said, string name)
    {
        string[] all = [.. said.Where(one => one.Name == name).Select(one => string.Join(',', one.Texts))];
        return all.Length == 0 ? null : string.Join(name == Others ? '/' : ',', all);
    }

    private static IReadOnlyList<Quotient> Numbers(string list) => [.. list.Split(',').Select(Number)];

    private static Quotient Number(string text) =>
        Quotient.TryParse(text.Trim().Replace('−', '-'), out var number) && number.IsFinite ? number : throw NoList;

    private static int Whole(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var output)
            ? output
            : throw new UsageException($"output: '{text.Trim()}' is not a whole number such as 1");
}
