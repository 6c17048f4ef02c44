using Activations.Analysis;
using Activations.Analysis.Surveys;
using Activations.Analysis.Symmetries;
using Activations.Tests.Reference;
using static System.FormattableString;

namespace Activations.Tests.Analysis;

/// <summary>
/// What is computed about curves, against <c>roots.csv</c>, <c>limits.csv</c> and what is known of each function.
/// </summary>
public class CurveFactsTests
{
    private static readonly Interval Book = new(-8, 8);

    // Every curve once, over the whole line where it has facts there.
    private static readonly Dictionary<string, CurveFacts> All = ReferenceTable.Curves
        .Select(name => (name, Curve: ReferenceTable.Bind(name)))
        .ToDictionary(pair => pair.name, pair => Of(pair.Curve));

    private static CurveFacts Of(Curve curve) => CurveFacts.Of(curve, Interval.Line) ?? CurveFacts.Of(curve, Book)!;

    private static bool Waves(string name) =>
        Catalog.Find(ReferenceTable.ActivationName(name))!.Tags.HasFlag(Tag.Periodic);

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void Zeros_turning_points_and_inflections_are_those_on_record(string name)
    {
        var facts = All[name];
        var curve = ReferenceTable.Bind(name);
        double[][] found =
        [
            [.. facts.Zeros.Where(zero => zero.IsPoint).Select(zero => zero.Low)],
            [.. facts.Extrema.Select(extremum => extremum.Where.Low)],
            [.. facts.Inflections],
        ];
        for (var order = 0; order < 3; order++)
        {
            // The record leaves out 0, breakpoints, and what is outside the textbook's range.
            var record = ReferenceTable.Rows("roots", name).Where(row => row[0] == order).Select(row => row[1]);
            double[] expected = [.. record.Where(x => Math.Abs(x) <= 6.5).Order()];
            double[] actual = [.. found[order].Where(IsOnRecord)];
            Assert.True(AreSame(expected, actual),
                $"order {order}: expected {string.Join(' ', expected)}, found {string.Join(' ', actual)}");
        }

        bool IsOnRecord(double x) => x != 0 && Math.Abs(x) <= 6.5 && !curve.BreakpointsWithin(x, x).Any();

        static bool AreSame(double[] a, double[] b) =>
            a.Length == b.Length && a.Zip(b).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-12);
    }

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void Limits_are_those_on_record(string name)
    {
        if (Waves(name) || ReferenceTable.Rows("limits", name) is not [var limits])
        {
            return;
        }

        var facts = All[name];
        Assert.Equal([limits[0], limits[3]], [facts.Limits.AtLow, facts.Limits.AtHigh]);
        Assert.Equal([limits[1], limits[4]], [facts.LimitingSlopes.AtLow, facts.LimitingSlopes.AtHigh]);
    }

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void No_value_is_outside_the_range_and_no_slope_outside_the_bounds(string name)
    {
        var (facts, curve) = (All[name], ReferenceTable.Bind(name));
        for (var x = -8.0; x <= 8; x += 0.01)
        {
            var (y, slope) = (curve[0](x), curve[1](x));
            var (low, high) = (facts.Infimum.Value, facts.Supremum.Value);
            Assert.True(double.IsNaN(y) || (y >= low - Rounding(low) && y <= high + Rounding(high)), $"f({x}) = {y}");
            var (least, greatest) = facts.Slopes;
            var isWithin = slope >= least - 1e-15 && slope <= greatest * (1 + 1e-15) + 1e-15;
            Assert.True(double.IsNaN(slope) || isWithin, $"f'({x}) = {slope}");

            var isSmall = Math.Abs(slope) < CurveFacts.SmallSlope;
            Assert.True(!isSmall || facts.Flat.Any(flat => flat.Low <= x && x <= flat.High), $"f'({x}) = {slope}");
        }

        static double Rounding(double bound) => double.IsFinite(bound) ? 4 * Ulp.Of(bound) : 0;
    }

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void A_curve_rises_falls_and_stays_where_it_is_said_to(string name)
    {
        var (facts, curve) = (All[name], ReferenceTable.Bind(name));
        Assert.All(facts.Pieces.Where(piece => !piece.Where.IsPoint), piece =>
        {
            var (low, high) = (Math.Max(piece.Where.Low, -30), Math.Min(piece.Where.High, 30));
            for (var i = 1; i < 40; i++)
            {
                var (x, next) = (double.Lerp(low, high, i / 41.0), double.Lerp(low, high, (i + 1) / 41.0));
                var step = curve[0](next) - curve[0](x);
                var rounding = 1e-15 * (1 + Math.Abs(curve[0](x)));
                var holds = piece.Direction == 0 ? step == 0 : step * piece.Direction >= -rounding;
                Assert.True(holds, $"{piece}: {x} to {next}");
            }
        });
    }

    // Their extrema by hand: s/2, and √(2/e)·s for the slope of exp(-x²s²), where s is 1/√1e100 and so on.
    [Theory]
    [InlineData("x/(1e100+x^2)", 5e-51, 1e-100)]
    [InlineData("x/(1e-100+x^2)", 5e49, 1e100)]
    [InlineData("exp(-x^2/1e80)", 1, 8.577638849607068e-41)]
    [InlineData("x/(1e30+x^2)", 5e-16, 1e-30)]
    public void Extrema_at_the_size_of_a_far_number_are_found(string formula, double supremum, double slope)
    {
        var facts = FactsOf(formula);

        Assert.Equal(supremum, facts.Supremum.Value, supremum * 1e-12);
        Assert.Equal(slope, facts.Slopes.High, slope * 1e-12);
    }

    // What is too small for a double, or not found, is neither 0 nor constant: each of these keeps its sign.
    [Theory]
    [InlineData("log(1+exp(x))-x", -1, "")]
    [InlineData("1/(exp(1/x)-1)", 1, "")]
    [InlineData("sign(x)*abs(x)^0.001", 1, "0")]
    [InlineData("exp(-exp(-x))", 1, "")]
    [InlineData("relu(x)^5", 1, "-Infinity:0")]
    [InlineData("log(exp(x))-x", 0, "-Infinity:Infinity")]
    public void A_formula_goes_one_way_where_its_digits_are_lost(string formula, int direction, string zeros)
    {
        var facts = FactsOf(formula);

        Assert.Equal(direction, Assert.Single(facts.Pieces.Select(piece => piece.Direction).Where(Moves).Distinct()));
        Assert.Equal(zeros, string.Join(' ', facts.Zeros.Select(Written)));
        Assert.DoesNotContain(facts.Breakpoints, point => Math.Abs(point.X) > 1e19);

        bool Moves(int one) => one != 0 || direction == 0;

        static string Written(Interval place) => place.IsPoint ? $"{place.Low}" : $"{place.Low}:{place.High}";
    }

    [Fact]
    public void A_peak_narrower_than_the_distance_of_doubles_is_a_maximum_and_no_zero()
    {
        var facts = FactsOf("exp(-(x-1e20)^2)");

        Assert.Equal(new Extremum(new(1e20, 1e20), 1, IsMaximum: true), Assert.Single(facts.Extrema));
        Assert.Empty(facts.Zeros);
    }

    [Fact]
    public void Zeros_far_out_are_only_those_that_the_formula_has()
    {
        var zero = Assert.Single(FactsOf("tanh(x-1e5)*sigmoid(x+1e5)").Zeros);

        Assert.Equal(new(1e5, 1e5), zero);
    }

    [Theory]
    [InlineData("1/(exp(1/x)-1)", -1, 0)]
    [InlineData("1/log(abs(x))", 0, 0)]
    [InlineData("abs(x)^0.01/x*x", 0, 0)]
    [InlineData("exp(-1/x^2)", 0, 0)]
    [InlineData("(1-cos(x))/x^2", 0.5, 0.5)]
    [InlineData("(x-sin(x))/x^3", 0.16666666666666666, 0.16666666666666666)]
    [InlineData("(atan(x)-x)/x^3", -0.3333333333333333, -0.3333333333333333)]
    [InlineData("(1-cos(x))^2/x^4", 0.25, 0.25)]
    [InlineData("coth(x)-1/x", 0, 0)]
    [InlineData("sin(1/x)", double.NaN, double.NaN)]
    [InlineData("x*sin(1/x)", 0, 0)]
    public void Limits_beside_a_gap_at_0_are_told(string formula, double left, double right)
    {
        var gap = Assert.Single(CurveFacts.Of(Activation.Typed(formula).Bind(), new(-8, 8))!.Gaps);

        Assert.Equal(new Singularity(0, left, right), gap);
    }

    [Fact]
    public void A_place_beyond_all_doubles_is_none_of_the_curve()
    {
        var facts = CurveFacts.Of(Activation.Typed("log(1 + 5e-324*x)").Bind(), Interval.Line)!;

        Assert.Empty(facts.Poles);
        Assert.Equal([Interval.Line], facts.Pieces.Select(piece => piece.Where));
    }

    [Theory]
    [InlineData("where(x>1e300, where(tan(exp(x))>1, 1, 2), 0)")]
    [InlineData("where(x>1e300, where(cosh(x)^x>x, 1, 2), 0)")]
    public void Cases_beyond_where_it_is_cheap_to_look_are_no_bug(string formula)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        Assert.Contains(facts.Breakpoints, point => point.X == 1e300);
    }

    [Theory]
    [InlineData("1/(1+log(x)^2)", 0)]
    [InlineData("sqrt(log(x))", double.PositiveInfinity)]
    [InlineData("log(log(x))", double.PositiveInfinity)]
    [InlineData("cosh(x)^2-sinh(x)^2", double.NaN)]
    public void A_limit_is_told_where_it_is_slow_and_not_where_it_was_not_found(string formula, double limit)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        Assert.Equal(limit, facts.Limits.AtHigh);
    }

    // Far out no digits are left of them; nearer ones tell, or the slope.
    [Theory]
    [InlineData("log(exp(x))", double.NegativeInfinity, double.PositiveInfinity, 1, 1)]
    [InlineData("acosh(cosh(x))", double.PositiveInfinity, double.PositiveInfinity, -1, 1)]
    [InlineData("asinh(exp(x))", 0, double.PositiveInfinity, 0, 1)]
    [InlineData("log(exp(x^2))", double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, 1 / 0.0)]
    [InlineData("log(exp(x)+exp(2x))-2x", double.PositiveInfinity, 0, -1, 0)]
    [InlineData("log(exp(x))+softplus(x-1e12)", -1 / 0.0, double.PositiveInfinity, double.NaN, double.NaN)]
    public void Limits_are_told_where_digits_are_lost_far_out_or_are_not_known(
        string formula, double atLow, double atHigh, double slopeAtLow, double slopeAtHigh)
    {
        var facts = FactsOf(formula);

        Assert.Equal(new Ends(atLow, atHigh), facts.Limits);
        Assert.Equal(new Ends(slopeAtLow, slopeAtHigh), facts.LimitingSlopes);
    }

    // |x|^0.001 is still a quarter at 2^-2000.
    [Theory]
    [InlineData("sign(x)*abs(x)^0.001", 0, 0)]
    [InlineData("1+sign(x)*abs(x)^0.01", 0, 1)]
    [InlineData("tanh(x)+sign(x-1)*abs(x-1)^0.01", 1, 0.76159415595576489)]
    [InlineData("sign(x-0.3)*abs(x-0.3)^0.001", 0.3, 0)]
    [InlineData("2+sign(exp(x)-2)*abs(exp(x)-2)^0.01", 0.69314718055994531, 2)]
    [InlineData("tanh(x)+sign(x-1/3)*abs(x-1/3)^0.01", 1 / 3.0, 0.32151273753163434)]
    public void A_small_power_goes_through_its_zero_infinitely_steeply(string formula, double x, double value)
    {
        var facts = FactsOf(formula);

        Assert.DoesNotContain(facts.Breakpoints, point => point.Order == 0);
        Assert.Equal((0, double.PositiveInfinity), (facts.Slopes.Low, facts.Slopes.High));
        Assert.Equal(value, facts.ValueAt(x), 1e-15);
        Assert.Equal(Interval.Line, Assert.Single(facts.Pieces).Where);
    }

    [Theory]
    [InlineData("x+x*abs(x)^0.001", 1)]
    [InlineData("tanh(x)+x*abs(x)^0.01*(x<1)+2x", 3)]
    public void A_slope_that_comes_slowly_to_its_limit_is_told(string formula, double slope)
    {
        var point = Assert.Single(FactsOf(formula).Breakpoints, point => point.X == 0);

        Assert.Equal((slope, slope), (point.Left.Derivative, point.Right.Derivative));
    }

    [Theory]
    [InlineData("log(x)/log(2)-log2(x)", 0)]
    [InlineData("2^x/2^x", 1)]
    [InlineData("log2(8x)-log2(x)", 3)]
    public void A_constant_is_a_value(string formula, double value)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        Assert.Equal([new Bound(value, true), new Bound(value, true)], [facts.Infimum, facts.Supremum]);
    }

    [Theory]
    [InlineData("x^2/x", 0)]
    [InlineData("(x+1)/(x+1)*x", -1)]
    public void What_is_x_is_that_up_to_infinity(string formula, double hole)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        Assert.Equal([new(double.NegativeInfinity, hole), new(hole, double.PositiveInfinity)], facts.FixedPoints);
    }

    [Theory]
    [InlineData("x*sin(x)", Symmetry.Even)]
    [InlineData("sinc'(x)", Symmetry.Odd)]
    [InlineData("erf(x)*x^3/cosh(x)", Symmetry.Even)]
    [InlineData("tan(x) - x^3*(x^2)^0.3", Symmetry.Odd)]
    [InlineData("log(1+x^2)^x^2", Symmetry.Even)]
    [InlineData("asinh(x)+1", Symmetry.None)]
    [InlineData("exp(x)", Symmetry.None)]
    [InlineData("floor(sin(x))", Symmetry.None)]
    [InlineData("floor(cos(x))", Symmetry.Even)]
    [InlineData("x - x", Symmetry.Even)]
    [InlineData("0*x + sqrt(2)", Symmetry.Even)]
    public void Symmetry_is_proven_by_the_steps_of_a_formula(string formula, Symmetry symmetry)
    {
        var program = Activation.Typed(formula).Bind().Formula!.Pieces.Between[0].Program;

        Assert.Equal(symmetry, Parity.Of(program));
    }

    [Fact]
    public void A_symmetry_that_is_proven_is_one_of_values()
    {
        double[] places = [1e-9, 0.1, 0.5, 1, 2, 3.7, 40, 1e3, 1e9];
        var curves = Catalog.All.Select(function => function.Bind());
        var proven = curves.Where(curve => curve.Formula?.Pieces.Between.Length == 1)
            .Select(curve => (Curve: curve, Symmetry: Parity.Of(curve.Formula!.Pieces.Between[0].Program)))
            .Where(pair => pair.Symmetry != Symmetry.None)
            .ToList();

        Assert.InRange(proven.Count, 10, 60);
        Assert.All(proven, pair =>
        {
            var sign = pair.Symmetry == Symmetry.Even ? 1 : -1;
            Assert.All(places, x => Assert.Equal(pair.Curve[0](x), sign * pair.Curve[0](-x)));
        });
    }

    [Theory]
    [InlineData("x*log(x)", 0, 5, 0)]
    [InlineData("(x^2-1)/(x-1)", 1, 5, 2)]
    [InlineData("(x^2-1)/(x-1)", -5, 1, 2)]
    public void A_gap_at_an_end_of_the_range_is_told(string formula, double low, double high, double limit)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), new(low, high))!;

        var gap = Assert.Single(facts.Gaps);
        Assert.Contains(limit, new[] { gap.Left, gap.Right });
    }

    [Fact]
    public void A_logarithm_of_a_logarithm_goes_to_infinity()
    {
        var facts = CurveFacts.Of(Activation.Typed("log(abs(log(abs(x))))").Bind(), Interval.Line)!;

        Assert.Contains(new Singularity(0, double.PositiveInfinity, double.PositiveInfinity), facts.Poles);
    }

    [Theory]
    [InlineData("1/(x^2-2)", "-0.5 < y <= 0")]
    [InlineData("1/x", "0 <= y <= 0")]
    [InlineData("1/sin(x)", "-1 < y < 1")]
    [InlineData("where(x>1, x+1, x)", "1 < y <= 2")]
    [InlineData("where(x<0, x-1, where(x==0, 0, x+1))", "-1 <= y < 0, 0 < y <= 1")]
    [InlineData("x/abs(x)", "-1 < y < 1")]
    [InlineData("x*log(abs(x))", "")]
    [InlineData("tan(x)", "")]
    [InlineData("tanh(1e-300x)", "")]
    [InlineData("exp(x)-exp(1000)", "")]
    [InlineData("exp(1/x)", "1 <= y <= 1")]
    [InlineData("(x^2-1)/(x-1)", "2 <= y <= 2")]
    [InlineData("(exp(x)-1)/x", "1 <= y <= 1")]
    [InlineData("coth(x)-1/x", "0 <= y <= 0")]
    [InlineData("sin(x)/x", "")]
    [InlineData("where(x==0, 5, where(x==1, 7, x*sin(1000*x)))", "")]
    [InlineData("exp(-x^2)", "")]
    [InlineData("where(x>30, exp(-x^2), 2)", "5E-324 <= y < 2")]
    [InlineData("where(x>30, -exp(-x^2), -2)", "-2 < y <= -5E-324")]
    [InlineData("where(x>30, exp(-x^2), -1)", "-1 < y <= 0")]
    public void Numbers_that_are_no_values_are_told(string formula, string expected)
    {
        var curve = Activation.Typed(formula).Bind();

        var gaps = (CurveFacts.Of(curve, Interval.Line) ?? CurveFacts.Of(curve, new(-8, 8))!).ValueGaps;

        Assert.Equal(expected, string.Join(", ", gaps.Select(Text)));

        static string Text(ValueGap gap) =>
            $"{gap.From.Value} {Sign(gap.From)} y {Sign(gap.To)} {gap.To.Value}";

        static string Sign(Bound end) => end.IsAttained ? "<" : "<=";
    }

    // However far out, these are below (or above) the whole number that they tend to.
    [Theory]
    [InlineData("floor(2*sigmoid(x))", 0, 1)]
    [InlineData("floor(4*sigmoid(x))/4", 0, 0.75)]
    [InlineData("ceil(sigmoid(x))", 1, 1)]
    [InlineData("floor(tanh(x))", -1, 0)]
    [InlineData("ceil(tanh(x))", 0, 1)]
    [InlineData("floor(2tanh(x))", -2, 1)]
    [InlineData("floor(2erf(x))", -2, 1)]
    [InlineData("floor(1+1/x)", 0, 1)]
    public void Steps_far_out_are_those_on_the_way(string formula, double atLow, double atHigh)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        Assert.Equal((atLow, atHigh), (facts.Limits.AtLow, facts.Limits.AtHigh));
        Assert.Equal(atHigh, facts.ValueAt(1e4));
        Assert.Equal(atLow, facts.ValueAt(-1e4));
        Assert.Equal(atLow != atHigh, facts.Breakpoints.Any());
    }

    // Each level stands twice in the next, so that what looks into all of them never ends.
    [Fact]
    public void Cases_may_be_nested_as_deep_as_one_likes()
    {
        var formula = Enumerable.Range(0, 30).Aggregate("x", (inner, _) => $"hard_swish({inner})");

        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        Assert.Equal([new(0, 0), new(3, double.PositiveInfinity)], facts.FixedPoints);
    }

    [Theory]
    [InlineData("floor(silu(x))", -1)]
    [InlineData("floor(8*silu(x))/8", -0.125)]
    [InlineData("ceil(-gelu(x))", 1)]
    [InlineData("ceil(gelu(x))", 0)]
    public void What_is_tiny_has_a_floor_by_its_sign(string formula, double atLow) =>
        Assert.Equal(atLow, CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!.Limits.AtLow);

    [Theory]
    [InlineData("relu(gelu(x))", "0 0")]
    [InlineData("|gelu(x)|", "0 0")]
    [InlineData("|mish(x)|", "0 0")]
    [InlineData("max(gelu(x),-0.1)", "0 0")]
    [InlineData("min(x,gelu(x))", "-Infinity 0")]
    [InlineData("max(softplus(x),softplus(-x))", "")]
    [InlineData("relu(x*exp(x))", "0 0")]
    [InlineData("relu(tanh(x))", "0 0")]
    [InlineData("clip(3x^2-2x^3,0,1)", "0 0, 0.5 0.5, 1 1")]
    public void What_only_comes_near_to_x_is_not_x(string formula, string expected)
    {
        var fixedPoints = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!.FixedPoints;

        Assert.Equal(expected, string.Join(", ", fixedPoints.Select(where => $"{where.Low} {where.High}")));
    }

    // The double nearest to a third of 0.3 is below it, and the fraction is exact for 1/3.
    [Theory]
    [InlineData("where(3x>0.3,x,0)", "0 0, 0.1 Infinity")]
    [InlineData("x*(3x>0.3)", "0 0, 0.1 Infinity")]
    [InlineData("where(7x>0.7,x,x^2)", "0 0, 0.1 Infinity")]
    [InlineData("where(3x>1,x,0)", "0 0, 0.333333 Infinity")]
    [InlineData("where(3x>0.9,x,0)", "0 0, 0.3 Infinity")]
    [InlineData("where(3x<0.3,x,0)", "-Infinity 0.1")]
    public void The_line_y_is_x_may_begin_between_two_doubles(string formula, string expected)
    {
        var fixedPoints = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!.FixedPoints;

        Assert.Equal(expected, string.Join(", ", fixedPoints.Select(where => $"{where.Low:G6} {where.High:G6}")));
    }

    [Theory]
    [InlineData("log(x)", "-Infinity 0")]
    [InlineData("sqrt(x^2-1)", "-1 1")]
    [InlineData("asin(x)", "-Infinity -1, 1 Infinity")]
    [InlineData("(1+1/x)^x", "-1 0")]
    [InlineData("sin(1/x)", "")]
    [InlineData("1/x", "")]
    [InlineData("log(1+exp(x))-x", "")]
    [InlineData("sqrt(x-1)+sqrt(1-x)", "-Infinity 1, 1 Infinity")]
    [InlineData("asin(1+x^2)", "-Infinity 0, 0 Infinity")]
    [InlineData("sqrt(x^2*(x-1))", "-Infinity 0, 0 1")]
    [InlineData("sqrt(-(4x-1)^2)", "-Infinity 0.25, 0.25 Infinity")]
    [InlineData("sqrt(-(3x-1)^2)", "-Infinity 0.3333333333333333, 0.3333333333333333 Infinity")]
    public void Stretches_without_a_value_are_told(string formula, string expected)
    {
        var stretches = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!.Undefined;

        Assert.Equal(expected, string.Join(", ", stretches.Select(where => $"{where.Low} {where.High}")));
    }

    [Fact]
    public void Stretches_that_meet_where_it_is_otherwise_stay_apart()
    {
        var apart = CurveFacts.Of(Activation.Typed("where(x==0, 5, x)").Bind(), Interval.Line)!;
        Assert.Equal([new(double.NegativeInfinity, 0), new(0, double.PositiveInfinity)], apart.FixedPoints);

        var spike = CurveFacts.Of(Activation.Typed("where(x==-0.3, 1, 0)").Bind(), Interval.Line)!;
        Assert.Equal([new(double.NegativeInfinity, -0.3), new(-0.3, double.PositiveInfinity)], spike.Zeros);
    }

    [Theory]
    [InlineData("tanh(1e-300x)", -1, 1)]
    [InlineData("tanh(log(1+x^2)/100)", 1, 1)]
    [InlineData("coth(x)-1/x", -1, 1)]
    [InlineData("sech(x)", 0, 0)]
    [InlineData("(2^x-1)/(2^x+1)", -1, 1)]
    public void A_line_is_come_near_to_however_far_out(string formula, double below, double above)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        Assert.Equal([new Asymptote(0, below, -1), new Asymptote(0, above, 1)], facts.Asymptotes);
    }

    [Fact]
    public void What_overflows_comes_near_to_no_line() => Assert.Empty(
        CurveFacts.Of(Activation.Typed("exp(x)-exp(1000)").Bind(), Interval.Line)!.Asymptotes);

    [Fact]
    public void A_value_apart_from_the_rest_ends_what_rises_and_is_a_jump()
    {
        var facts = FactsOf("where(x==0, 5, x)");

        Assert.Equal(new(0, new(0, 1, 0), new(0, 1, 0)), Assert.Single(facts.Breakpoints));
        Assert.Equal([1, 1], facts.Pieces.Select(piece => piece.Direction));
        Assert.Equal(double.PositiveInfinity, facts.Lipschitz);
    }

    // Near 0 they come nearer to x than doubles tell: x - x^3/6, x - 2x*exp(-2/x).
    [Theory]
    [InlineData("abs(sin(x))", "0")]
    [InlineData("abs(tanh(x))", "0")]
    [InlineData("abs(sin(x))+0*exp(x)", "0")]
    [InlineData("x*tanh(1/x)", "")]
    [InlineData("x*tanh(1/x^2)", "")]
    [InlineData("x*erf(1/x)", "")]
    [InlineData("x*sigmoid(1/x)", "")]
    [InlineData("acosh(cosh(x))", "0:Infinity")]
    [InlineData("log(exp(x))", "-Infinity:Infinity")]
    public void A_fixed_point_is_none_where_a_curve_only_comes_near_the_line(string formula, string expected)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)
            ?? CurveFacts.Of(Activation.Typed(formula).Bind(), Book)!;

        Assert.Equal(expected, string.Join(' ', facts.FixedPoints.Select(Written)));

        static string Written(Interval place) => place.IsPoint ? $"{place.Low}" : $"{place.Low}:{place.High}";
    }

    // 1/x has no value at 0, so its power has none, with any exponent.
    [Theory]
    [InlineData("(1+1/x)^x", double.NaN)]
    [InlineData("(1/x)^0", double.NaN)]
    [InlineData("(1/x)^(x^2)", double.NaN)]
    [InlineData("log(x)^x", double.NaN)]
    [InlineData("x^x", 1)]
    [InlineData("0^x", 1)]
    [InlineData("sqrt(x)^0", 1)]
    public void A_power_of_what_has_no_value_has_none(string formula, double atZero) =>
        Assert.Equal(atZero, Activation.Typed(formula).Bind()[0](0));

    [Fact]
    public void A_power_of_0_is_0_and_1_at_0_and_nothing_below()
    {
        var facts = FactsOf("0^x");

        Assert.Equal((new Bound(0, true), new Bound(1, true)), (facts.Infimum, facts.Supremum));
        Assert.Equal([new Interval(0, double.PositiveInfinity)], facts.Zeros);
        Assert.Equal([new Interval(double.NegativeInfinity, 0)], facts.Undefined);
        Assert.Equal(new Interval(0, 0), facts.Slopes);
        Assert.Equal(double.PositiveInfinity, facts.Lipschitz);
        Assert.Empty(facts.FixedPoints);
    }

    [Theory]
    [InlineData("where(x==0,-1,gelu(x))", "-0.751792:-0.169971 0:-1", "")]
    [InlineData("where(x==1,5,x^2)", "0:0", "1:5")]
    [InlineData("where(x==2,0,x)", "2:0", "")]
    [InlineData("where(x==0,2,exp(-x^2))", "", "0:2")]
    [InlineData("where(x==0,3,where(x<0,1,2))", "", "0:3")]
    [InlineData("where(x==0,1.5,where(x<0,1,2))", "", "")]
    [InlineData("where(x==0,5,1/x^2)", "0:5", "")]
    [InlineData("where(x==0,5,1/x)", "", "")]
    [InlineData("x==2", "", "2:1")]
    public void A_value_that_stands_alone_is_an_extremum(string formula, string minima, string maxima)
    {
        var facts = FactsOf(formula);
        var points = Landmarks.Of(Activation.Typed(formula).Bind(), 0, Book).Points;

        Assert.Equal(minima, Written(isMaximum: false));
        Assert.Equal(maxima, Written(isMaximum: true));
        Assert.All(facts.Extrema, extremum => Assert.Contains(new(extremum.Where.Low, extremum.Value), points));
        var (least, most) = (facts.Infimum.Value, facts.Supremum.Value);
        Assert.All(facts.Extrema, extremum => Assert.InRange(extremum.Value, least, most));

        string Written(bool isMaximum) => string.Join(' ', facts.Extrema
            .Where(extremum => extremum.IsMaximum == isMaximum)
            .Select(extremum => string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"{extremum.Where.Low:G6}:{extremum.Value:G6}")));
    }

    // Where the argument of a root, a power or an inverse function touches the edge of its domain.
    [Theory]
    [InlineData("acos((1-x^2)/(1+x^2))", "0:-2:2")]
    [InlineData("(x^2)^0.5", "0:-1:1")]
    [InlineData("(x^4)^0.25", "0:-1:1")]
    [InlineData("(x^2)^(1/3)", "0:-Infinity:Infinity")]
    [InlineData("sqrt(x^4+x^2)", "0:-1:1")]
    [InlineData("((x^2-2)^4)^0.25", "-1.41421:-2.82843:2.82843 1.41421:-2.82843:2.82843")]
    [InlineData("asin(2x/(1+x^2))", "-1:-1:1 1:1:-1")]
    [InlineData("acosh(cosh(x))", "0:-1:1")]
    [InlineData("sqrt(1-cos(x))", "-6.28319:-0.707107:0.707107 0:-0.707107:0.707107 6.28319:-0.707107:0.707107")]
    [InlineData("sqrt((exp(x)-3)^2+(exp(x)-3)^4)", "1.09861:-3:3")]
    [InlineData("acos(1-(x^3-2)^2)", "1.25992:-6.73477:6.73477")]
    [InlineData("sqrt((x^2-2)^2+1e-60)", "")]
    [InlineData("sqrt(x^4)", "")]
    [InlineData("cbrt(x)", "0:Infinity:Infinity")]
    [InlineData("tanh(1e20x)", "")]
    public void Kinks_are_found_where_no_condition_tells_of_them(string formula, string kinks)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), new(-8, 8))!;

        Assert.Equal(kinks, string.Join(' ', facts.Breakpoints.Select(Written)));

        static string Written(Breakpoint kink) => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{kink.X:G6}:{kink.Left.Derivative:G6}:{kink.Right.Derivative:G6}");
    }

    // f″ goes to infinity on both sides, or is the same on both; nothing jumps.
    [Theory]
    [InlineData("abs(x)^1.5")]
    [InlineData("exp(-1/abs(x))")]
    [InlineData("sinc(abs(x))")]
    public void What_is_the_same_on_both_sides_is_no_jump(string formula)
    {
        Assert.Empty(CurveFacts.Of(Activation.Typed(formula).Bind(), new(-8, 8))!.Breakpoints);
    }

    [Theory]
    [InlineData("exp(-(x+1000)^2)", Symmetry.None)]
    [InlineData("max(0,1-abs(x+700))", Symmetry.None)]
    [InlineData("where(x==1,-5,x^2)", Symmetry.None)]
    [InlineData("where(x==0,5,x)", Symmetry.None)]
    [InlineData("log(x)", Symmetry.None)]
    [InlineData("where(x>-500, x^2, 0/0)", Symmetry.None)]
    [InlineData("where(x>500, 1e-90, 0)", Symmetry.None)]
    [InlineData("gelu(x)-relu(x)", Symmetry.Even)]
    [InlineData("tan(x)/x", Symmetry.Even)]
    [InlineData("x^3/(1+x^2)", Symmetry.Odd)]
    public void A_symmetry_holds_at_every_place_that_was_looked_at(string formula, Symmetry symmetry)
    {
        Assert.Equal(symmetry, CurveFacts.Of(Activation.Typed(formula).Bind(), new(-2000, 2000))!.Symmetry);
    }

    // π/2, −3π/2 and so on; ±√2: there f(x) − x touches 0.
    [Theory]
    [InlineData("x*sin(x)", 1.5707963267948966)]
    [InlineData("x+(x^2-2)^2", 1.4142135623730951)]
    [InlineData("x+1-sin(x)", 1.5707963267948966)]
    public void Where_a_curve_touches_the_line_y_is_x_it_has_a_fixed_point(string formula, double x)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), new(-8, 8))!;

        Assert.Contains(facts.FixedPoints, point => point.Low == x && point.High == x);
    }

    [Theory]
    [InlineData("log(exp(x)+exp(2x))-2x")]
    [InlineData("exp(x^2)*(1-erf(x))")]
    public void Bounds_are_not_known_where_no_limit_was_found(string formula)
    {
        var facts = FactsOf(formula);
        var areKnown = !double.IsNaN(facts.Limits.AtLow) && !double.IsNaN(facts.Limits.AtHigh);

        Assert.Equal(areKnown, facts.IsResolved);
    }

    [Fact]
    public void Averages_of_squares_that_are_too_large_for_doubles_are_found()
    {
        var moments = Moments.Of(Activation.Typed("exp(10x)").Bind());

        Assert.Equal(1, moments.MeanSquare.Value / 7.225973768125749e86, 1e-9);
    }

    [Fact]
    public void What_is_too_large_for_a_double_is_no_pole()
    {
        Assert.Empty(FactsOf("exp(800-x^2)").Poles);
    }

    // However fast it waves: by its steps it goes no farther, and it was seen to go so far without a break between.
    [Theory]
    [InlineData("sin(1/x)", -1, 1)]
    [InlineData("2*cos(1/x)+3", 1, 5)]
    [InlineData("sin(1/x)^2", 0, 1)]
    [InlineData("exp(sin(1/x))", 0.36787944117144233, 2.718281828459045)]
    [InlineData("tanh(5*sin(1/x))", -0.9999092042625951, 0.9999092042625951)]
    public void The_range_of_a_wave_that_is_too_fast_is_told_where_its_steps_bound_it(
        string formula, double least, double greatest)
    {
        var facts = FactsOf(formula);

        Assert.True(facts is { IsResolved: false, IsRangeKnown: true });
        Assert.True(facts.Infimum.IsAttained && facts.Supremum.IsAttained);
        Assert.Equal(least, facts.Infimum.Value, 1e-15);
        Assert.Equal(greatest, facts.Supremum.Value, 1e-15);
    }

    [Theory]
    [InlineData("x*sin(1/x)+x")]
    [InlineData("sign(sin(1/x))")]
    [InlineData("x+sin(1/x)")]
    public void The_range_of_another_wave_that_is_too_fast_is_not_known(string formula) =>
        Assert.False(FactsOf(formula).IsRangeKnown);

    // Which case holds no digits tell far out, nor what exp(x) + exp(-x) is; what is the line itself has none.
    [Theory]
    [InlineData("max(gelu(x),silu(x))", "0 0 1 0")]
    [InlineData("min(gelu(x),silu(x),mish(x))", "0 0 1 0")]
    [InlineData("abs(gelu(x)-silu(x))+x", "1 0 1 0")]
    [InlineData("max(gelu(x),x/2)", "0 0 1 0")]
    [InlineData("min(softplus(x),x+1)", "1 0")]
    [InlineData("log(exp(x)+exp(-x))", "-1 0 1 0")]
    [InlineData("log(exp(x)+exp(-2x))", "-2 0 1 0")]
    [InlineData("log(exp(x-5)+1)", "0 0 1 -5")]
    [InlineData("log(exp(x)-1)", "1 0")]
    [InlineData("log(exp(x)-x)", "1 0")]
    [InlineData("sqrt(x^2+x)", "-1 -0.5 1 0.5")]
    [InlineData("x*erf(x)", "-1 0 1 0")]
    [InlineData("max(x,tanh(x))", "0 -1")]
    [InlineData("min(exp(x)-1,tanh(x),x)", "0 1")]
    [InlineData("x+log(1+x^2)", "")]
    public void Asymptotes_are_told_where_digits_are_lost(string formula, string lines)
    {
        var found = FactsOf(formula).Asymptotes.Select(line => Invariant($"{line.Slope} {line.Intercept}"));

        Assert.Equal(lines, string.Join(' ', found));
    }

    private static CurveFacts FactsOf(string formula) =>
        CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

    // A pole at 0 is no wave that is too fast, however near to it one looks; that of sin(1/x) is.
    [Theory]
    [InlineData("1/sin(x)", true)]
    [InlineData("1/sin(3x)", true)]
    [InlineData("1/tan(x)", true)]
    [InlineData("sin(1/x)", false)]
    public void What_waves_no_faster_than_it_is_looked_at_is_resolved(string formula, bool isResolved) =>
        Assert.Equal(isResolved, CurveFacts.Of(Activation.Typed(formula).Bind(), Book)!.IsResolved);

    // The first two seem to be mirrored near 0; far from it the last loses its right side to cancelling digits.
    [Theory]
    [InlineData("1/(x-1e30)", Symmetry.None)]
    [InlineData("tanh(x)*sigmoid(x+1e5)", Symmetry.None)]
    [InlineData("x*tanh(x)", Symmetry.Even)]
    [InlineData("x^3-x", Symmetry.Odd)]
    [InlineData("log((1+x)/(1-x))", Symmetry.Odd)]
    [InlineData("log(1+x)-log(1-x)", Symmetry.Odd)]
    [InlineData("log((1+x)*(1-x))", Symmetry.Even)]
    [InlineData("log(1+x)/log(1-x)", Symmetry.None)]
    [InlineData("1/(x-1)-1/(x+1)", Symmetry.Even)]
    [InlineData("1/(x-1)+1/(x+1)", Symmetry.Odd)]
    [InlineData("log(x+sqrt(x^2+1))", Symmetry.Odd)]
    [InlineData("(2^x-1)/(2^x+1)", Symmetry.Odd)]
    [InlineData("x/(exp(x)-1)+x/2", Symmetry.Even)]
    [InlineData("softplus(x)-relu(x)", Symmetry.Even)]
    public void A_symmetry_holds_far_from_0_too(string formula, Symmetry symmetry) =>
        Assert.Equal(symmetry, Of(Activation.Typed(formula).Bind()).Symmetry);

    [Theory]
    [MemberData(nameof(ReferenceTable.CurveNames), MemberType = typeof(ReferenceTable))]
    public void Facts_agree_with_the_tags(string name)
    {
        var (facts, activation) = (All[name], Catalog.Find(ReferenceTable.ActivationName(name))!);
        if (name != activation.Name)
        {
            return;
        }

        Assert.Equal(activation.Tags.HasFlag(Tag.Monotone), facts.Pieces.All(piece => piece.Direction >= 0));
        Assert.Equal(activation.Tags.HasFlag(Tag.Odd), facts.Symmetry == Symmetry.Odd);
        Assert.Equal(activation.Tags.HasFlag(Tag.Even), facts.Symmetry == Symmetry.Even);
        var extent = facts.Supremum.Value - facts.Infimum.Value;
        Assert.True(!activation.Tags.HasFlag(Tag.Bounded) || double.IsFinite(extent));
        Assert.Equal(Waves(name), facts.Over != Interval.Line);
    }

    [Theory]
    [InlineData("gelu", -0.1699712074799037, -0.7517915246935645, -0.12890414518515478, 1.1289041451851548)]
    [InlineData("mish", -0.30884341301725044, -1.1924312145154952, -0.11252612238946254, 1.0884981612517279)]
    [InlineData("swish", -0.27846454276107380, -1.2784645427610738, -0.09983932012886701, 1.0998393201288670)]
    [InlineData("hard_swish", -0.375, -1.5, -0.5, 1.5)]
    public void The_minimum_and_the_slopes_are_right_to_more_than_ten_digits(
        string name, double minimum, double x, double low, double high)
    {
        var facts = All[name];
        var extremum = Assert.Single(facts.Extrema);
        Assert.False(extremum.IsMaximum);
        Assert.Equal(minimum, extremum.Value, 1e-15);
        Assert.Equal(x, extremum.Where.Low, 1e-14);
        Assert.Equal(new(minimum, true), facts.Infimum with { Value = minimum });
        Assert.Equal(low, facts.Slopes.Low, 1e-15);
        Assert.Equal(high, facts.Slopes.High, 1e-15);
    }

    [Theory]
    [InlineData("sigmoid", 0.25)]
    [InlineData("tanh", 1)]
    [InlineData("selu", 1.7580993408473766)]
    [InlineData("relu_squared", double.PositiveInfinity)]
    [InlineData("step", double.PositiveInfinity)]
    [InlineData("thresholded_relu", double.PositiveInfinity)]
    public void The_Lipschitz_constant_counts_both_sides_of_kinks_and_is_infinite_at_jumps(string name, double constant)
    {
        Assert.Equal(constant, All[name].Lipschitz);
    }

    [Theory]
    [InlineData("sigmoid")]
    [InlineData("softplus")]
    [InlineData("exponential")]
    [InlineData("elu")]
    [InlineData("gaussian")]
    [InlineData("cloglog")]
    public void A_tail_that_underflows_or_is_lost_to_rounding_is_neither_zero_nor_constant(string name)
    {
        var facts = All[name];
        Assert.DoesNotContain(facts.Pieces, piece => piece.Direction == 0);
        Assert.DoesNotContain(facts.Zeros, zero => !zero.IsPoint || zero.Low != 0);
        Assert.False(facts.Infimum.IsAttained);
    }

    [Theory]
    [InlineData("relu", double.NegativeInfinity, 0)]
    [InlineData("repu", double.NegativeInfinity, 0)]
    [InlineData("hard_shrink", -0.5, 0.5)]
    [InlineData("step", double.NegativeInfinity, 0)]
    public void What_is_zero_on_a_stretch_is_zero_there(string name, double low, double high)
    {
        Assert.Contains(new(low, high), All[name].Zeros);
    }

    [Theory]
    [InlineData("relu", 0, double.PositiveInfinity)]
    [InlineData("gelu", 0, 0)]
    [InlineData("penalized_tanh", 0, 0)]
    [InlineData("sigmoid", 0.6590460684074066, 0.6590460684074066)]
    [InlineData("identity", double.NegativeInfinity, double.PositiveInfinity)]
    public void Fixed_points_are_not_feigned_by_rounding(string name, double low, double high)
    {
        Assert.Equal([new Interval(low, high)], All[name].FixedPoints);
    }

    [Fact]
    public void Features_are_found_at_any_scale()
    {
        foreach (var beta in new[] { 1e-9, 1e-3, 1e3, 1e9 })
        {
            var facts = CurveFacts.Of(Catalog.Find("swish")!.Bind(beta), Interval.Line)!;
            Assert.Equal(-1.2784645427610738, Assert.Single(facts.Extrema).Where.Low * beta, 1e-12);
            Assert.Equal(2, facts.Inflections.Count);
        }
    }

    [Theory]
    [InlineData("sqrt(-1-x^2)")]
    [InlineData("log(-exp(x))")]
    [InlineData("x/0")]
    [InlineData("asin(2+x^2)")]
    public void A_curve_that_has_no_value_anywhere_says_so(string formula)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        Assert.False(facts.HasValues);
        Assert.InRange(facts.Places, 100, int.MaxValue);
    }

    [Fact]
    public void A_value_at_one_place_alone_is_the_range()
    {
        var facts = CurveFacts.Of(Activation.Typed("sqrt(-x^2)").Bind(), Interval.Line)!;

        Assert.True(facts.HasValues);
        Assert.Equal((new Bound(0, true), new Bound(0, true)), (facts.Infimum, facts.Supremum));
    }

    [Theory]
    [InlineData("sin(x)", -1e308, 1e308)]
    [InlineData("tan(x)", -1e308, 1e308)]
    [InlineData("gelu(x)", -double.MaxValue, double.MaxValue)]
    [InlineData("x/sqrt(1+x^2)", -1e308, 1e308)]
    [InlineData("relu(x)", 0, double.Epsilon)]
    [InlineData("1/x", -1e-300, 1e-300)]
    [InlineData("exp(x)", -5e-324, 1e308)]
    public void There_are_facts_over_ranges_as_wide_and_as_narrow_as_doubles_allow(
        string formula, double low, double high)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), new(low, high))!;

        Assert.True(facts.HasValues);
        Assert.InRange(facts.Infimum.Value, double.NegativeInfinity, facts.Supremum.Value);
    }

    [Fact]
    public void Poles_and_ends_of_the_domain_are_no_zeros()
    {
        var logarithm = new Curve(Math.Log, x => x < 0 ? double.NaN : 1 / x, x => x < 0 ? double.NaN : -1 / x / x);
        var log = CurveFacts.Of(logarithm, Interval.Line)!;
        Assert.Equal([new Interval(1, 1)], log.Zeros);
        Assert.Equal([new MonotonePiece(new(0, double.PositiveInfinity), 1)], log.Pieces);
        Assert.Equal(new Bound(double.NegativeInfinity, false), log.Infimum);

        var inverse = CurveFacts.Of(new Curve(x => 1 / x, x => -1 / x / x, x => 2 / x / x / x), Interval.Line)!;
        Assert.Empty(inverse.Zeros);
        Assert.Empty(inverse.Extrema);
        Assert.Equal(new Bound(double.PositiveInfinity, false), inverse.Supremum);
    }

    [Theory]
    [InlineData("x^5-5x^3+4x", "-2 -1 0 1 2", "-1.64443 -0.543912 0.543912 1.64443")]
    [InlineData("x^2*exp(-x^2)", "0", "-1 0 1")]
    [InlineData("(x^2-2)^2", "-1.41421 1.41421", "-1.41421 0 1.41421")]
    [InlineData("abs(x^2-2)", "-1.41421 1.41421", "-1.41421 0 1.41421")]
    [InlineData("sqrt(x^2-2)", "-1.41421 1.41421", "")]
    [InlineData("sign(x-1)+x", "", "")]
    [InlineData("sqrt(abs(x))", "0", "0")]
    [InlineData("x*log(x)", "1", "0.367879")]
    [InlineData("(x-0.1)*(x-0.2)*(x-0.3)", "0.1 0.2 0.3", "0.142265 0.257735")]
    [InlineData("sigmoid(1000*(x-2.3))-0.5", "2.3", "")]
    [InlineData("exp(-1e8*(x-3.03)^2)", "", "3.03")]
    [InlineData("1/(x-1)+1/(x+2)", "-0.5", "")]
    public void Zeros_and_extrema_of_typed_formulas_are_theirs_alone(string formula, string zeros, string extrema)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        Assert.Equal(zeros, Written(facts.Zeros.Select(zero => zero.Low)));
        Assert.Equal(extrema, Written(facts.Extrema.Select(extremum => extremum.Where.Low)));

        static string Written(IEnumerable<double> places) =>
            string.Join(' ', places.Select(x => x.ToString("G6", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Poles_gaps_and_asymptotes_are_told()
    {
        var hyperbola = CurveFacts.Of(Activation.Typed("x+2+1/(x-1)").Bind(), Interval.Line)!;
        Assert.Equal(
            [new Singularity(1, double.NegativeInfinity, double.PositiveInfinity)], hyperbola.Poles);
        Assert.Equal([new Asymptote(1, 2, -1), new Asymptote(1, 2, 1)], hyperbola.Asymptotes);

        var sinc = CurveFacts.Of(Activation.Typed("sin(x)/x").Bind(), Book)!;
        Assert.Equal([new Singularity(0, 1, 1)], sinc.Gaps);
        Assert.Equal(new Bound(1, false), sinc.Supremum);
    }

    [Fact]
    public void Of_endless_zeros_the_first_hundred_are_listed_and_what_is_not_followed_is_said()
    {
        var facts = CurveFacts.Of(Activation.Typed("sin(1/x)").Bind(), Interval.Line)!;
        Assert.Equal(100, facts.Zeros.Count);
        Assert.All(facts.Zeros.Index(), zero => Assert.Equal(-1 / ((zero.Index + 1) * Math.PI), zero.Item.Low, 1e-15));
        Assert.InRange(facts.ListedUpTo(0), -1 / (100 * Math.PI), -1 / (102 * Math.PI));

        var wave = CurveFacts.Of(Activation.Typed("sin(x)").Bind(), new(-1000, 1000))!;
        Assert.Equal(100, wave.Zeros.Count);
        Assert.All(wave.Zeros.Index(), zero => Assert.Equal((zero.Index - 318) * Math.PI, zero.Item.Low, 1e-12));

        Assert.False(CurveFacts.Of(Activation.Typed("sin(x)").Bind(), new(-1e308, 1e308))!.IsResolved);
    }

    // Waves that grow without bound towards 0, or shrink to nothing, are followed as far as those that stay.
    [Theory]
    [InlineData("exp(-1/x^2)*sin(1/x)", 0)]
    [InlineData("x^20*sin(1/x)", 0)]
    [InlineData("sin(1/x)/x", 0)]
    [InlineData("sin(1/x)/x^2", 0)]
    [InlineData("cos(1/x)/x^3", 0.5)]
    public void Of_waves_that_grow_or_shrink_no_zero_is_left_out(string formula, double phase)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        Assert.InRange(facts.Zeros.Count, 90, 100);
        Assert.All(
            facts.Zeros.Index(),
            zero => Assert.Equal(-1 / ((zero.Index + 1 - phase) * Math.PI), zero.Item.Low, 1e-15));
    }

    [Theory]
    [InlineData("sin(exp(x))")]
    [InlineData("cos(cosh(x))")]
    [InlineData("snake(expm1(x), alpha=2)")]
    public void A_wave_of_which_nobody_knows_the_angle_has_no_poles_and_is_not_followed_there(string formula)
    {
        var curve = Activation.Typed(formula).Bind();
        Assert.Null(CurveFacts.Of(curve, Interval.Line));

        var facts = CurveFacts.Of(curve, new(-5000, 5000))!;
        Assert.Empty(facts.Poles);
        Assert.InRange(facts.ListedUpTo(1), -5000, 100);
    }

    [Fact]
    public void What_is_constant_but_for_what_no_digit_shows_is_looked_at_in_passing()
    {
        var facts = CurveFacts.Of(Activation.Typed("gelu(x)/x").Bind(), Interval.Line)!;

        Assert.Equal(0, facts.Limits.AtLow);
        Assert.Equal(1, facts.Limits.AtHigh);
    }

    // A fast wave in a steep function is neither pole nor jump: |f| < 1, |f'| ≤ 50000.
    [Theory]
    [InlineData("tanh(1000*sin(50*x))", -1, 1, 50000)]
    [InlineData("tanh(300*sin(50*x))", -1, 1, 15000)]
    [InlineData("sigmoid(1000*sin(50*x))", 0, 1, 12500)]
    public void Steep_waves_have_no_poles_and_no_jumps(string formula, double least, double most, double slope)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), new(-8, 8))!;

        Assert.Equal((least, most), (facts.Infimum.Value, facts.Supremum.Value));
        Assert.Equal(slope, facts.Slopes.High, slope * 1e-9);
        Assert.Empty(facts.Poles);
        Assert.All(facts.Pieces, piece => Assert.False(piece.Where.IsPoint));
    }

    // What jumps by less than any double tells begins to be constant there all the same.
    [Theory]
    [InlineData("where(x>30,0,exp(-x^2))", 30, double.PositiveInfinity)]
    [InlineData("where(x<-1000,0,exp(x))", double.NegativeInfinity, -1000)]
    [InlineData("where(x<-60,0,gelu(x))", double.NegativeInfinity, -60)]
    public void Zeros_begin_where_another_case_does(string formula, double low, double high)
    {
        var facts = CurveFacts.Of(Activation.Typed(formula).Bind(), Interval.Line)!;

        Assert.Contains(new Interval(low, high), facts.Zeros);
        Assert.Equal(Symmetry.None, facts.Symmetry);
    }

    // At 0 none of them has a limit, however often the same value is met on the way.
    [Theory]
    [InlineData("floor(sin(1/x))")]
    [InlineData("sign(sin(1/x))")]
    [InlineData("1/x-floor(1/x)")]
    public void What_waves_or_steps_without_end_has_no_limit(string formula)
    {
        var curve = new SignedCurve(Activation.Typed(formula).Bind());

        Assert.False(curve.Beside(new(0), -1).IsDefined);
        Assert.False(curve.Beside(new(0), 1).IsDefined);
    }

    // Far out gelu and silu differ by less than 300 bits tell: that makes neither zeros nor turns of it.
    [Fact]
    public void What_no_digits_tell_from_0_far_out_is_not_told_to_be_0()
    {
        var facts = FactsOf("abs(gelu(x)-silu(x))");

        Assert.Equal([new Interval(0, 0)], facts.Zeros);
        Assert.Equal(3, facts.Extrema.Count);
        Assert.Equal(4, facts.Pieces.Count);
        Assert.All(facts.Breakpoints, point => Assert.Equal(0, point.X));
    }

    // |mish(x) − silu(x)| is 0 at 0 alone; on the left both are about x·e^x.
    [Fact]
    public void What_underflows_on_one_side_is_not_told_to_be_0() =>
        Assert.Equal([new Interval(0, 0)], FactsOf("abs(mish(x)-silu(x))").Zeros);

    [Fact]
    public void A_logarithm_of_what_no_digits_tell_from_0_is_not_told_to_be_undefined() =>
        Assert.Empty(FactsOf("log(abs(gelu(x)-silu(x)))").Undefined);

    [Theory]
    [InlineData("min(max(swish(x),tanh_exp(x)),100)", -1)]
    [InlineData("min(swish(x),100)", -1)]
    [InlineData("min(squareplus(x),1)", -1)]
    [InlineData("max(tanh(x),-1/2)", 1)]
    public void A_constant_piece_is_no_asymptote(string formula, int side) =>
        Assert.Equal([side], FactsOf(formula).Asymptotes.Select(asymptote => asymptote.Side));

    // One condition takes all digits far out, the other one is told by a few.
    [Fact]
    public void A_kink_is_told_beside_a_condition_that_takes_many_digits() =>
        Assert.Equal([0, 100], FactsOf("min(max(swish(x),tanh_exp(x)),100)").Breakpoints.Select(point => point.X));
}
