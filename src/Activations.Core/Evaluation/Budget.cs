namespace Activations.Evaluation;

/// <summary>
/// What many evaluations of one formula may cost together. Once it is spent each gets fewer digits, so that a picture
/// or a survey ends within seconds whatever the formula, and comes out the same on every machine.
/// </summary>
/// <param name="microseconds">
/// What it is, in microseconds of a processor of 2024: counted by what each step costs there, not measured.
/// </param>
internal sealed class Budget(long microseconds)
{
    /// <summary>The largest precision of all.</summary>
    public const int AllBits = 4800;

    // What is left when it is spent, and when a quarter and a half more is: the one decides ties of ordinary numbers.
    private const int FewBits = 448, FewestBits = 160;

    private const long NanosecondsInMicrosecond = 1_000;

    private readonly long _all = microseconds * NanosecondsInMicrosecond;
    private long _spent;

    /// <summary>One for evaluations that stand alone.</summary>
    public static Budget Endless => new(long.MaxValue / NanosecondsInMicrosecond / 2);

    /// <summary>Whether half is gone, so that nothing should be asked for that can be done without.</summary>
    public bool IsShort => _spent >= _all / 2;

    /// <summary>Whether nothing is left.</summary>
    public bool IsSpent => _spent >= _all;

    /// <summary>The precision that the next evaluation may ask for: 0 when half as much again has been spent.</summary>
    public int MostBits => _spent < _all ? AllBits
        : _spent - _all < _all / 4 ? FewBits
        : _spent - _all < _all / 2 ? FewestBits
        : 0;

    /// <summary>A budget of its own for the next of so many that are left, each an equal part of the rest.</summary>
    public Budget ShareOf(int left) =>
        new(Math.Max(0, _all - _spent) / left / NanosecondsInMicrosecond);

    /// <summary>Pays for what another budget has spent.</summary>
    public void Spend(Budget other) => _spent += other._spent;

    /// <summary>Pays for a run over so many bits, or with 0 over quick numbers.</summary>
    public void Spend(EvaluationProgram program, int bits) => _spent += program.CostOf(bits);
}
