using Activations.Evaluation;

namespace Activations.Analysis.Surveys;

/// <summary>
/// Halves cells between nodes, from the left, until their ends go together or so many places were looked at.
/// </summary>
internal sealed class Subdivision
{
    // Of steps of arithmetic; and of places, whatever they take.
    private const int MostWork = 1 << 17, FewestLooks = 1_500, MostLooks = 20_000;

    // So many times that where waves must be told from each other; radians in one cell that would take too many.
    private const int MoreForWaves = 2, TooFast = 256;

    // How often a cell is halved where it only is not plain, and where it contradicts itself.
    private const int Deep = 5, Deepest = 16;

    // What is less than this beside the largest f or f′ near 0 is little.
    private const double Little = 1e-9, NearZero = 128;

    // Binary logarithms of sizes beyond which there is nothing to be refined but what a feature tells; farther only
    // where a formula's own numbers are.
    private const int Farthest = 64;

    // So many cells of waves are halved until none holds more than a radian: enough for the roots that are listed.
    private const int MostOfWaves = 2_000;

    private readonly SignedCurve _curve;
    private readonly NodeList _coarse;
    private readonly Dictionary<EvaluationProgram, WaveAngles> _angles = [];

    // What is little beside f and beside f′.
    private readonly Jet _scale;
    private readonly int _mostLooks, _farthest;
    private int _waved;

    /// <summary>Refines nodes.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="coarse">Nodes of it; they stay as they are.</param>
    public Subdivision(SignedCurve curve, NodeList coarse)
    {
        (_curve, _coarse) = (curve, coarse);
        _scale = ScaleOf([.. coarse.All.Where(node => Math.Abs(node.X) <= NearZero)]);
        _mostLooks = curve.Looks + LooksAt(curve.Formula);
        _farthest = curve.Formula?.Pieces.Between.Max(piece => Math.Max(Farthest, piece.Program.Exponent)) ?? Farthest;
        Coverage = coarse.Coverage;
        Nodes = [coarse.All[0]];
        foreach (var cell in coarse.Cells)
        {
            Divide(cell, Deepest);
            Nodes.Add(cell.High);
        }
    }

    /// <summary>The nodes, and those between them.</summary>
    public List<SurveyNode> Nodes { get; }

    /// <summary>How far these tell what the curve does.</summary>
    public Coverage Coverage { get; private set; }

    private bool IsExhausted => _curve.Looks >= _mostLooks || _curve.Budget.IsSpent;

    private static Jet ScaleOf(IReadOnlyList<SurveyNode> near)
    {
        return new(Little * Largest(0), Little * Largest(1), 0);

        double Largest(int order) => near.SelectMany(node => new[] { node.Left[order], node.Right[order] })
            .Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
    }

    /// <summary>At how many places a curve is looked at: the shorter its formula, the more.</summary>
    private int LooksAt(Evaluator? formula)
    {
        var length = formula?.Pieces.Between.Max(piece => piece.Program.Length) ?? 1;
        var most = Math.Clamp(MostWork / (length + 4), FewestLooks, MostLooks);
        return _coarse.Waves ? MoreForWaves * most : most;
    }

    /// <summary>Adds the nodes inside of a cell, which may be halved so often.</summary>
    private void Divide(Cell cell, int depth)
    {
        if (cell.IsIn(Coverage.Dense))
        {
            FollowSteps(cell);
        }
        else if (HasWave(cell))
        {
            FollowWave(cell, depth);
        }
        else
        {
            FollowEnds(cell, depth, false);
        }
    }

    /// <summary>What only steps goes from one end of a cell to the other, wherever its steps are.</summary>
    private void FollowSteps(Cell cell)
    {
        if (cell.IsDefined && !StepsOneWay(cell))
        {
            Coverage = Coverage.FollowedTo(cell.Low.X);
            Lose(cell);
        }
    }

    private bool StepsOneWay(Cell cell)
    {
        var (low, high) = cell.Where;
        var inside = double.IsInfinity(low) ? high : double.IsInfinity(high) ? low : low / 2 + high / 2;
        var stairs = _curve.Formula!.Pieces.PieceBeside(inside, double.IsInfinity(low) ? -1 : 1).Stairs;
        return stairs?.GoesOneWay(low, high, _curve.Budget) == true;
    }

    /// <summary>
    /// Halves a cell until it holds no more than a radian of any wave. So many are halved; and of what is too fast, as
    /// sin(exp(x)) is from 3,000 on, nothing is known.
    /// </summary>
    private void FollowWave(Cell cell, int depth)
    {
        if (cell.IsDefined && depth > 0 && _waved < MostOfWaves)
        {
            _waved++;
            Halve(cell, depth);
            return;
        }

        Coverage = Coverage.FollowedTo(cell.Low.X);

        // What two phases of a wave show may go together by chance.
        var mayHide = cell.IsDefined && !cell.IsStraight;
        if (mayHide && WavesIn(cell, TooFast))
        {
            Lose(cell);
        }
        else
        {
            FollowEnds(cell, depth, mayHide);
        }
    }

    /// <summary>Halves a cell whose ends do not go together.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="depth">How often it may be halved.</param>
    /// <param name="mayHide">Whether they tell nothing even if they do.</param>
    private void FollowEnds(Cell cell, int depth, bool mayHide)
    {
        var isContradictory = mayHide || (IsNear(cell) && cell.IsContradictory);
        if (!cell.IsDefined || (!isContradictory && IsPlain(cell, depth)))
        {
            LoseIf(IsUnknown(cell), cell);
        }
        else if (depth == 0 || IsExhausted)
        {
            LoseIf(isContradictory, cell);
        }
        else
        {
            Halve(cell, depth);
        }
    }

    private bool IsPlain(Cell cell, int depth) =>
        IsFar(cell.High.X) || depth <= Deepest - Deep || cell.IsPlain(_scale);

    /// <summary>
    /// Whether nobody knows how often it goes up and down, as a wave far away, or sin(1/x) near to 0; or digits that
    /// would tell where it has values are spent.
    /// </summary>
    private bool IsUnknown(Cell cell)
    {
        var hasFarWave = _coarse.Waves && IsFar(cell.High.X) && cell.GoesItsOwnWay(_scale) && WavesIn(cell);
        return hasFarWave || (!cell.IsDefined && _curve.Budget.IsSpent);
    }

    private void Halve(Cell cell, int depth)
    {
        if (_coarse.MiddleOf(cell) is { } middle)
        {
            Divide(new(cell.Low, middle), depth - 1);
            Nodes.Add(middle);
            Divide(new(middle, cell.High), depth - 1);
        }
    }

    private void LoseIf(bool isLost, Cell cell)
    {
        if (isLost)
        {
            Lose(cell);
        }
    }

    /// <summary>Notes a cell in which the curve may do what its nodes do not show.</summary>
    private void Lose(Cell cell) => Coverage = Coverage.Without(cell);

    private bool IsFar(double x) => x != 0 && Math.Abs(Math.ILogB(x)) > _farthest;

    private bool IsNear(Cell cell) => !IsFar(cell.Low.X) && !IsFar(cell.High.X);

    /// <summary>Whether more than a radian of some wave is in a cell.</summary>
    private bool HasWave(Cell cell) => _coarse.Waves && IsNear(cell) && WavesIn(cell);

    private bool WavesIn(Cell cell, double radians = 1)
    {
        var program = _curve.Formula!.Pieces.At(cell.Low.X / 2 + cell.High.X / 2);
        if (!_angles.TryGetValue(program, out var angles))
        {
            angles = _angles[program] = new(program);
        }

        return angles.WavesBetween(cell.Low.X, cell.High.X, radians);
    }
}
