namespace Activations.Cli.Settings;

/// <summary>Values by chance, by which tests hold that what a setting writes it reads again.</summary>
internal static class ByChance
{
    private const int Most = 3;

    private static readonly string[] Texts =
        ["", "two words", "it's $5 \"now\" `x` \\n", "σ(x) – 中文", "a=b", "100 %", "#", "{name}"];

    public static string Text(Random random) => Texts[random.Next(Texts.Length)];

    public static string Path(Random random) => $"{random.Next(10)} out/it's {random.Next(10)}.png";

    public static DecimalNumber Positive(Random random) => new(random.Next(1, 10_000), random.Next(-9, 9));

    public static double Number(Random random) =>
        new DecimalNumber(random.Next(-10_000, 10_000), random.Next(-9, 9)).ToDouble();

    public static IReadOnlyList<double> Numbers(Random random) => [.. Several(random).Select(_ => Number(random))];

    public static Quotient Value(Random random) =>
        random.Next(2) > 0 ? Number(random) : new Quotient(random.Next(-20, 20), random.Next(1, 20));

    public static ParameterValues Parameter(Random random, string name) =>
        new(name, [.. Several(random).Select(_ => Value(random))]);

    public static RangeSpec Range(Random random)
    {
        var start = random.Next(-1000, 1000);
        var exponent = random.Next(-3, 3);
        return new(new(start, exponent), new(start + random.Next(1, 1000), exponent));
    }

    public static IReadOnlyList<int> Orders(Random random)
    {
        int[] orders = [.. Enumerable.Range(0, 3).Where(_ => random.Next(2) > 0)];
        return orders.Length > 0 ? orders : [random.Next(3)];
    }

    public static SizeSpec Size(Random random) => random.Next(2) > 0
        ? new(new(random.Next(100, 2000), 0), new(random.Next(100, 1000), 0), InPixels: true)
        : new(new(random.Next(30, 100), -1), new(random.Next(20, 100), -1), InPixels: false);

    public static IReadOnlyList<string> Hues(Random random) =>
        [.. Several(random).Select(_ => random.Next(2) > 0 ? "teal" : $"#{random.Next(1 << 24):x6}")];

    public static WindowSize Window(Random random) => new(random.Next(1, 200), random.Next(1, 100));

    public static Tag Tags(Random random)
    {
        var tags = Choices.Tags;
        return Several(random).Aggregate(Tag.None, (some, _) => some | tags[random.Next(tags.Count)].Value);
    }

    public static string Curve(Random random)
    {
        string[] names = ["relu", "gelu", "-x", "LeakyReLU", "prelu:alpha=0.1,0.25", "mine=x*sigmoid(2x)", "it's=tanh",
            "gelu:dtype=float16,bfloat16"];
        return names[random.Next(names.Length)];
    }

    public static IReadOnlyList<NumberFormat> Types(Random random) =>
        [.. Several(random).Select(_ => NumberFormat.All[random.Next(NumberFormat.All.Count)]).Distinct()];

    private static IEnumerable<int> Several(Random random) => Enumerable.Range(0, random.Next(1, Most + 1));
}
