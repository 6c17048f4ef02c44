using System.Globalization;

namespace Activations.Cli.Terminal;

/// <summary>What a mouse does.</summary>
internal enum PointerAct
{
    /// <summary>It moves, no button held.</summary>
    Move,

    /// <summary>Its first button goes down.</summary>
    Press,

    /// <summary>It moves with that held.</summary>
    Drag,

    /// <summary>A button goes up.</summary>
    Release,

    /// <summary>Its wheel turns away from the user.</summary>
    WheelUp,

    /// <summary>Its wheel turns to the user.</summary>
    WheelDown,
}

/// <summary>
/// What a mouse did and where, as a key is written: <c>move@34,12</c>, the first column and row being 1.
/// </summary>
/// <param name="Act">What.</param>
/// <param name="Column">From 0.</param>
/// <param name="Row">From 0.</param>
internal readonly record struct Pointer(PointerAct Act, int Column, int Row)
{
    private const int Motion = 32, Wheel = 64, Buttons = 3, Held = 4 + 8 + 16; // shift, alt, ctrl

    private static readonly (string Word, PointerAct Act)[] Words =
    [
        ("move", PointerAct.Move), ("press", PointerAct.Press), ("drag", PointerAct.Drag),
        ("release", PointerAct.Release), ("wheel-up", PointerAct.WheelUp), ("wheel-down", PointerAct.WheelDown),
    ];

    /// <summary>What a key of that name is; null for one of a keyboard.</summary>
    public static Pointer? Parse(string key)
    {
        var parts = key.Split('@', ',');
        return parts is [var word, var column, var row] && Words.Any(known => known.Word == word)
            && Number(column) is { } x && Number(row) is { } y
            ? new(Words.First(known => known.Word == word).Act, x - 1, y - 1)
            : null;
    }

    /// <summary>
    /// What a terminal's report says, in the form that xterm calls SGR: what is between <c>ESC [ &lt;</c> and the last
    /// letter, which is m where a button goes up. Null for what has no meaning here.
    /// </summary>
    public static Pointer? Reported(string numbers, bool isUp)
    {
        return numbers.Split(';') is [var first, var second, var third]
            && Number(first) is { } code && Number(second) is { } column && Number(third) is { } row
            && ActOf(code & ~Held, isUp) is { } act
            ? new(act, column - 1, row - 1)
            : null;
    }

    public override string ToString()
    {
        var act = Act;
        var word = Words.First(known => known.Act == act).Word;
        return string.Create(CultureInfo.InvariantCulture, $"{word}@{Column + 1},{Row + 1}");
    }

    private static PointerAct? ActOf(int code, bool isUp) => code switch
    {
        Wheel => PointerAct.WheelUp,
        Wheel + 1 => PointerAct.WheelDown,
        > Motion + Buttons => null,
        _ when isUp => PointerAct.Release,
        Motion => PointerAct.Drag,
        > Motion => PointerAct.Move,
        0 => PointerAct.Press,
        _ => null,
    };

    private static int? Number(string text)
    {
        const int most = 100_000;
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && number <= most ? number : null;
    }
}
