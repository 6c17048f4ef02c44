using Activations.Evaluation;

namespace Activations.Analysis;

/// <content>Looks closer where what neighbouring nodes show does not go together.</content>
internal sealed partial class NodeList
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

    // Between those of places that are looked at anyway and the largest double.
    private static readonly int[] FarExponents = [181, 256, 362, 512, 724];

    // And so near to 0; nearer, no digits tell asinh(x) from x.
    private static readonly int[] NearExponents = [-181, -256];

    private readonly Dictionary<EvaluationProgram, WaveAngles> _angles = [];
    private int _waved, _farthest = Farthest;

    /// <summary>Halves cells, from the left, until their ends go together or so many places were looked at.</summary>
    private void Refine()
    {
        var near = _nodes.Where(node => Math.Abs(node.X) <= NearZero).ToList();
        var scale = new Jet(Little * Largest(0), Little * Largest(1), 0);
        var length = _curve.Formula?.Pieces.Between.Max(piece => piece.Program.Length) ?? 1;
        var most = Math.Clamp(MostWork / (length + 4), FewestLooks, MostLooks);
        var looks = _curve.Looks + (_waves ? MoreForWaves * most : most);
        _farthest = _curve.Formula?.Pieces.Between.Max(piece => Math.Max(Farthest, piece.Program.Exponent)) ?? Farthest;
        var refined = new List<Node> { _nodes[0] };
        foreach (var cell in Cells.ToList())
        {
            Divide(cell, Deepest);
            refined.Add(cell.High);
        }

        _nodes = refined;

        void Divide(Cell cell, int depth)
        {
            if (cell.IsIn(Dense))
            {
                LoseStepsOf(cell);
                return;
            }

            var isWaving = _waves && IsWaving(cell);
            if (isWaving && _waved < MostOfWaves && depth > 0)
            {
                _waved++;
                Halve(cell, depth);
                return;
            }

            if (isWaving || (_waves && IsNotFound(cell)))
            {
                FollowedUpTo = Math.Min(FollowedUpTo, cell.Low.X);
            }

            // What two phases of a wave show may go together by chance.
            var mayHide = isWaving && !cell.IsStraight;
            if (mayHide && WavesIn(cell, TooFast))
            {
                LoseIf(true, cell);
                return;
            }

            var isContradictory = mayHide
                || (!IsFar(cell.Low.X) && !IsFar(cell.High.X) && cell.IsContradictory);
            var isPlain = IsFar(cell.High.X) || depth <= Deepest - Deep || cell.IsPlain(scale);
            if (!cell.IsDefined || (!isContradictory && isPlain))
            {
                // Of a wave so far away, or of sin(1/x) so near to 0, nobody knows how often it goes up and down.
                var isLost = _waves && IsFar(cell.High.X) && cell.GoesItsOwnWay(scale) && WavesIn(cell);
                LoseIf(isLost || (!cell.IsDefined && _curve.Budget.IsSpent), cell);
                return;
            }

            if (depth == 0 || _curve.Looks >= looks || _curve.Budget.IsSpent)
            {
                LoseIf(isContradictory, cell);
                return;
            }

            Halve(cell, depth);
        }

        void Halve(Cell cell, int depth)
        {
            var x = cell.Low.X / 2 + cell.High.X / 2;
            if (x <= cell.Low.X || x >= cell.High.X)
            {
                return;
            }

            var middle = NodeAt(x);
            if (IsLost(middle, new(cell.Low.X, cell.High.X)))
            {
                return;
            }

            Divide(new(cell.Low, middle), depth - 1);
            refined.Add(middle);
            Divide(new(middle, cell.High), depth - 1);
        }

        double Largest(int order) => near.SelectMany(node => new[] { node.Left[order], node.Right[order] })
            .Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
    }

    /// <summary>What only steps goes from one end of a cell to the other, wherever its steps are.</summary>
    private void LoseStepsOf(Cell cell)
    {
        var (low, high) = (cell.Low.X, cell.High.X);
        var inside = double.IsInfinity(low) ? high : double.IsInfinity(high) ? low : low / 2 + high / 2;
        var stairs = _curve.Formula!.Pieces.PieceBeside(inside, double.IsInfinity(low) ? -1 : 1).Stairs;
        if (cell.IsDefined && stairs?.GoesOneWay(low, high, _curve.Budget) != true)
        {
            FollowedUpTo = Math.Min(FollowedUpTo, low);
            LoseIf(true, cell);
        }
    }

    /// <summary>Notes a cell in which the curve may do what its nodes do not show.</summary>
    private void LoseIf(bool isLost, Cell cell)
    {
        if (isLost)
        {
            Unresolved = cell.Where.Around(Unresolved);
        }
    }

    /// <summary>
    /// So far out, and so near to 0, that logarithms and powers with small exponents are told from each other there:
    /// x^0.01/log(x) turns at e^100. Not where cases are told: what few digits do not tell apart counts as the same.
    /// </summary>
    private IEnumerable<double> PlacesOfLogarithms(Interval over)
    {
        var pieces = _curve.Formula?.Pieces.Between ?? [];
        var isSlow = pieces.Any(piece => piece.Program.HasLogarithms) && pieces.All(piece => !piece.Program.HasCases);
        var near = pieces.Length == 1 ? NearExponents : [];
        int[] exponents = isSlow ? [.. FarExponents, .. near] : [];
        var sizes = exponents.Select(exponent => Math.ScaleB(1, exponent)).Concat(isSlow ? [double.MaxValue] : []);
        return sizes.SelectMany(size => new[] { -size, size }).Where(over.Contains);
    }

    private bool IsFar(double x) => x != 0 && Math.Abs(Math.ILogB(x)) > _farthest;

    /// <summary>Whether more than a radian of some wave is in a cell.</summary>
    private bool IsWaving(Cell cell) => cell.IsDefined && HasWave(cell);

    /// <summary>Whether nothing is known there because a wave is too fast, as sin(exp(x)) is from 3,000 on.</summary>
    private bool IsNotFound(Cell cell) => !cell.IsDefined && HasWave(cell);

    private bool HasWave(Cell cell) => !IsFar(cell.Low.X) && !IsFar(cell.High.X) && WavesIn(cell);

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
