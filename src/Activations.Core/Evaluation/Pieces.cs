using System.Collections.Immutable;
using Activations.Expressions;

namespace Activations.Evaluation;

/// <summary>
/// The programs of a formula: one between any two neighbouring places where a condition that is linear in x changes,
/// and one at each such place. Inside of a piece these conditions are decided. Any number of threads may use them.
/// </summary>
internal sealed class Pieces
{
    private readonly ImmutableArray<Piece> _between;
    private readonly Lazy<EvaluationProgram>[] _at;
    private readonly double[] _nearest;
    private readonly int[] _offsets;

    /// <summary>Makes the programs.</summary>
    /// <param name="formula">In x and parameters.</param>
    /// <param name="values">A value for each parameter.</param>
    public Pieces(Expression formula, IReadOnlyDictionary<string, Fraction> values)
    {
        (Formula, Values) = (formula, values);
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        Split(Domain.Everywhere, pieces);
        _between = pieces.DrainToImmutable();
        Places = [.. _between.Skip(1).Select(piece => piece.Domain.Low!.Value)];
        _nearest = [.. Places.Select(place => place.ToDouble())];
        _offsets = [.. Places.Select(OffsetOfNearest)];
        _at = [.. Places.Select(place => new Lazy<EvaluationProgram>(() => Make(Domain.At(place)).Program))];
    }

    /// <summary>Where the formula is not smooth.</summary>
    public Breakpoints Breakpoints => field ??= new(this);

    /// <summary>What they compute.</summary>
    public Expression Formula { get; }

    /// <summary>A value for each parameter of it.</summary>
    public IReadOnlyDictionary<string, Fraction> Values { get; }

    /// <summary>Where linear conditions change, ascending.</summary>
    public ImmutableArray<Fraction> Places { get; }

    /// <summary>What is between and beside them, from left to right: one more than places.</summary>
    public ImmutableArray<Piece> Between => _between;

    /// <summary>The doubles nearest to the places, ascending.</summary>
    public ReadOnlySpan<double> Nearest => _nearest;

    /// <summary>Whether a place is its nearest double.</summary>
    public bool IsExact(int place) => _offsets[place] == 0;

    /// <summary>Which place has this for its nearest double, or ~ of which piece the double lies in.</summary>
    public int IndexOf(double x) => Array.BinarySearch(_nearest, x);

    /// <summary>Where a piece begins, as the nearest double, or −∞.</summary>
    public double Low(int piece) => piece == 0 ? double.NegativeInfinity : _nearest[piece - 1];

    /// <summary>Where a piece ends, as the nearest double, or ∞.</summary>
    public double High(int piece) => piece == _nearest.Length ? double.PositiveInfinity : _nearest[piece];

    /// <summary>The program that holds all the way to −∞ (side −1) or ∞ (side 1).</summary>
    public EvaluationProgram FarOut(int side) => _between[side < 0 ? 0 : ^1].Program;

    /// <summary>Whether something holds for the program of one piece at least.</summary>
    public bool Any(Func<EvaluationProgram, bool> holds)
    {
        foreach (var piece in _between)
        {
            if (holds(piece.Program))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The program for a place.</summary>
    public EvaluationProgram At(Place x)
    {
        var index = IndexOf(x.Nearest);
        return index < 0 ? _between[~index].Program
            : SideOf(index, x) is var side && side == 0 ? _at[index].Value
            : _between[side < 0 ? index : index + 1].Program;
    }

    /// <summary>The program just to the left or the right of a place.</summary>
    public EvaluationProgram Beside(Place x, int side)
    {
        var index = IndexOf(x.Nearest);
        if (index < 0)
        {
            return _between[~index].Program;
        }

        var own = SideOf(index, x);
        return _between[(own == 0 ? side : own) < 0 ? index : index + 1].Program;
    }

    /// <summary>The piece that a double is in; at a place where conditions change that to one side.</summary>
    public Piece PieceBeside(double x, int side)
    {
        var index = IndexOf(x);
        return _between[index < 0 ? ~index : side < 0 ? index : index + 1];
    }

    /// <summary>−1, 0 or 1 as an x is below, at or above the place that has the same nearest double.</summary>
    private int SideOf(int index, Place x) => x.Exact == Places[index] ? 0 : _offsets[index];

    /// <summary>−1, 0 or 1 as the nearest double of a place is below, at or above it.</summary>
    private static int OffsetOfNearest(Fraction place) =>
        place.ToDouble() is var nearest && double.IsFinite(nearest)
            ? Fraction.Of(nearest).CompareTo(place)
            : 0;

    private void Split(Domain domain, ImmutableArray<Piece>.Builder pieces)
    {
        var open = new Stack<Domain>([domain]);
        while (open.TryPop(out var next))
        {
            var made = Make(next);
            if (made.Roots.Count == 0)
            {
                pieces.Add(made.Piece(next));
                continue;
            }

            Fraction?[] ends = [next.Low, .. made.Roots.Select(root => (Fraction?)root), next.High];
            for (var i = ends.Length - 2; i >= 0; i--)
            {
                open.Push(new(ends[i], ends[i + 1]));
            }
        }
    }

    private Made Make(Domain domain)
    {
        var builder = new NodeBuilder(domain);
        var names = Values.ToDictionary(pair => pair.Key, pair => builder.Number(pair.Value));
        names[Variable.X] = builder.X;
        var result = new FormulaReading(builder).Read(Formula, names);
        return new(result, builder);
    }

    private readonly record struct Made(Node Result, NodeBuilder Builder)
    {
        public SortedSet<Fraction> Roots => Builder.Roots;

        public EvaluationProgram Program => new(Result);

        public Piece Piece(Domain domain)
        {
            var conditions = Builder.ConditionsOf(Result).ToList().ConvertAll(Condition.Of);
            return new(domain, Program, [.. conditions], Staircase.Of(Result));
        }
    }
}

/// <summary>A stretch of x on which no linear condition changes.</summary>
/// <param name="Domain">Where it is.</param>
/// <param name="Program">What computes f there.</param>
/// <param name="Conditions">What is compared with 0, or floored, there and is no line.</param>
/// <param name="Stairs">What f goes up and down by in steps alone; null where it does more than that.</param>
internal sealed record Piece(
    Domain Domain, EvaluationProgram Program, IReadOnlyList<Condition> Conditions, Staircase? Stairs);

/// <summary>What is compared with 0, or floored, in a piece.</summary>
/// <param name="Program">What is compared with 0; of a floor the sine that is 0 where it steps.</param>
/// <param name="Floored">What the floor is taken of; null where there is none.</param>
internal sealed record Condition(EvaluationProgram Program, EvaluationProgram? Floored)
{
    /// <summary>Makes the programs.</summary>
    public static Condition Of(NodeBuilder.OpenCondition open) =>
        new(new(open.Compared), open.Floored is { } floored ? new(floored) : null);
}
