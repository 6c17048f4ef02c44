using Activations.Expressions;

namespace Activations.Tests.Reference;

/// <summary>
/// The rows that <c>tests/Reference/reference.py</c> writes, of every function with random parameters and of random
/// formulas: they are about what there is, and what needs no rounding but one is met to the last bit.
/// </summary>
public sealed class RowsTests
{
    private static readonly Row[] Rows = [.. ReferenceTable.Rows("parameters").Select(Row.Of)];

    [Fact]
    public void Every_function_has_rows_with_its_defaults_and_with_other_parameters()
    {
        var settings = Rows.Select(row => (row.Activation, row.Setting)).Distinct().ToLookup(row => row.Activation);

        Assert.All(Catalog.All, activation =>
        {
            Assert.Contains((activation, ""), settings[activation]);
            Assert.InRange(settings[activation].Count(), activation.Parameters.Count > 0 ? 4 : 1, 10);
        });
    }

    [Fact]
    public void Rows_are_finite_places_with_true_values_and_residuals_below_one() => Assert.All(Rows, row =>
    {
        Assert.True(double.IsFinite(row.X));
        Assert.All(row.Residuals, residual => Assert.InRange(residual ?? 0, -1, 1));
    });

    [Fact]
    public void Every_function_is_correctly_rounded_for_any_parameters()
    {
        var wrong = Rows.AsParallel().Where(row => !row.IsMetBy(row.Found())).Select(row => $"{row}: {row.Told()}");

        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    public void Every_function_is_correctly_rounded_at_many_x_too()
    {
        var curves = Rows.GroupBy(row => (row.Activation, row.Setting)).AsParallel();
        var wrong = curves.SelectMany(rows => WrongTogether([.. rows.OrderBy(row => row.X)]));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Formulas_are_expressions_in_x_with_finite_values()
    {
        var formulas = ReferenceTable.Rows("formulas");

        Assert.InRange(formulas.Length, 500, 5000);
        Assert.All(formulas, cells =>
        {
            Assert.True(Expression.Parse(cells[0]).DependsOnX, cells[0]);
            Assert.All(cells[1..], cell => Assert.True(double.IsFinite(ReferenceTable.Number(cell)), cells[0]));
        });
    }

    [Fact]
    public void Every_formula_is_correctly_rounded()
    {
        var wrong = ReferenceTable.Rows("formulas").AsParallel().SelectMany(WrongOf);

        Assert.Empty(wrong);
    }

    [Fact]
    public void What_cancels_as_it_is_written_is_correctly_rounded()
    {
        var wrong = ReferenceTable.Rows("stable_forms").AsParallel().SelectMany(WrongOf);

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> WrongTogether(Row[] rows)
    {
        double[] x = [.. rows.Select(row => row.X)];
        double[] f = new double[x.Length], slopes = new double[x.Length], curvatures = new double[x.Length];
        rows[0].Curve.EvaluateExactly(x, f, slopes, curvatures);
        return rows.Where((row, i) => !row.IsMetBy([f[i], slopes[i], curvatures[i]])).Select(row => $"{row}");
    }

    private static IEnumerable<string> WrongOf(string[] cells)
    {
        var x = ReferenceTable.Number(cells[1]);
        var curve = Activation.Typed(cells[0]).Bind();
        double[] expected = [.. cells[2..].Select(ReferenceTable.Number)];
        double[] found = [.. expected.Select((_, order) => curve[order](x))];
        return expected.SequenceEqual(found) ? [] : [$"{cells[0]} at {x:R}: {string.Join(' ', found)}"];
    }

    /// <summary>f, f′ and f″ of a function with some parameters set, at one x.</summary>
    /// <param name="Activation">Which.</param>
    /// <param name="Setting">What differs from the defaults, as <c>a=1 b=2</c>.</param>
    /// <param name="X">An exact double.</param>
    /// <param name="Values">The true values, rounded.</param>
    /// <param name="Residuals">(true − rounded)/ulp; null where the true value is 0, whose sign is free.</param>
    private sealed record Row(Activation Activation, string Setting, double X, double[] Values, double?[] Residuals)
    {
        public Curve Curve => Activation.Bind(Parameters());

        public static Row Of(string[] cells)
        {
            double[] values = [.. cells[3..6].Select(ReferenceTable.Number)];
            double?[] residuals = [.. cells[6..].Select(Residual)];
            return new(Catalog.Find(cells[0])!, cells[1], ReferenceTable.Number(cells[2]), values, residuals);

            static double? Residual(string cell) => cell == "z" ? null : ReferenceTable.Number(cell);
        }

        public bool IsMetBy(double[] values) => values.Index().All(value => IsMet(value.Index, value.Item));

        private bool IsMet(int order, double value) => Residuals[order] is null
            ? value == 0
            : Values[order].Equals(value) || (IsTie(order) && IsEvenNeighbour(order, value));

        /// <summary>So near to a tie that it counts as one: within 2⁻³⁰⁰, of which the residual shows 0.5.</summary>
        private bool IsTie(int order) => Math.Abs(Residuals[order]!.Value) == 0.5;

        private bool IsEvenNeighbour(int order, double value)
        {
            var bits = BitConverter.DoubleToInt64Bits(value);
            var expected = BitConverter.DoubleToInt64Bits(Values[order]);
            return Math.Abs(bits - expected) == 1 && bits % 2 == 0;
        }

        public double[] Found()
        {
            var curve = Curve;
            return [.. Enumerable.Range(0, 3).Select(order => curve[order](X))];
        }

        public string Told() => $"{string.Join(' ', Found())} rather than {string.Join(' ', Values)}";

        public override string ToString() => $"{Activation} {Setting} at {X:R}";

        private Quotient[] Parameters()
        {
            var given = Setting.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('='))
                .ToDictionary(pair => pair[0], pair => (Quotient)ReferenceTable.Number(pair[1]));
            return [.. Activation.Parameters.Select(Value)];

            Quotient Value(Parameter parameter) => given.GetValueOrDefault(parameter.Name, parameter.Default);
        }
    }
}
