namespace Activations.Analysis.Surveys;

/// <summary>
/// Two places in a cell, neighbours as a rule, between which f, f′ or f″ changes its sign: as it goes through 0, as
/// sin(x) does at π, or as it jumps or goes through infinity, as tan(x) does at π/2.
/// </summary>
/// <param name="Cell">Where it is.</param>
/// <param name="Order">0 for f, 1 for f′, 2 for f″.</param>
/// <param name="Low">The lower place.</param>
/// <param name="High">The upper place.</param>
/// <param name="Below">What is at the lower place.</param>
/// <param name="Above">What is at the upper place.</param>
internal readonly record struct Crossing(
    Cell Cell, int Order, double Low, double High, SignedJet Below, SignedJet Above)
{
    // A value so many times as large as those at the ends of the cell stands beside a pole.
    private const double Huge = 1e6;

    // Of f′: what differs by less beside a place goes on through it.
    private const double Continuous = 1e-9;

    /// <summary>The place that is nearer to the root.</summary>
    public double X => Above.Sign(Order) != 0 && SizeBelow < SizeAbove ? Low : High;

    /// <summary>Whether it jumps there, or goes through infinity.</summary>
    public bool IsBreak => Jumps && !AreEndsOfCell && !IsAtBreak && !IsSteep;

    /// <summary>What is on a side of a break: infinity where it is far beyond the values around.</summary>
    public SignedJet Beyond(SignedJet beside) =>
        AreHuge && (Order == 0 || IsHuge(beside[0])) ? beside.ToInfinity() : beside;

    private double SizeBelow => Math.Abs(Below[Order]);

    private double SizeAbove => Math.Abs(Above[Order]);

    private double Largest => Math.Max(Math.Abs(Cell.AtLow[Order]), Math.Abs(Cell.AtHigh[Order]));

    private bool AreHuge => SizeBelow > Huge * Largest && SizeAbove > Huge * Largest;

    // Of what is too small for a double nothing is known but signs.
    private bool Jumps =>
        Largest > 0 && double.IsFinite(Largest) && Above.Sign(Order) != 0 && SizeBelow + SizeAbove >= Largest;

    private bool IsAtLow => Low == Cell.Low.X;

    private bool IsAtHigh => High == Cell.High.X;

    private bool AreEndsOfCell => IsAtLow && IsAtHigh;

    // To the limit at a break it may go steeply, as (1 − x)^0.01 does to 0.
    private bool IsAtBreak => (IsAtLow && Cell.Low.IsBreak) || (IsAtHigh && Cell.High.IsBreak);

    // A slope that leads from one to the other goes through 0, as that of tanh(1000*sin(50*x)) does; of f″ there is
    // none, but f′ goes on.
    private bool IsSteep
    {
        get
        {
            if (Order == 2)
            {
                return Math.Abs(Above[1] - Below[1]) <= Continuous * Math.Abs(Below[1]);
            }

            var slope = Below[Order + 1] / 2 + Above[Order + 1] / 2;
            var part = slope * (High - Low) / (Above[Order] - Below[Order]);
            return Below.Sign(Order + 1) == Above.Sign(Order + 1) && part > 0.5;
        }
    }

    private bool IsHuge(double value) =>
        Math.Abs(value) > Huge * Math.Max(1, Math.Max(Math.Abs(Cell.AtLow[0]), Math.Abs(Cell.AtHigh[0])));
}
