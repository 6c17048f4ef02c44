using Activations.Cli.Output;

namespace Activations.Cli.Requests;

/// <summary>
/// The columns of a table: x, then of each curve the chosen orders. Where all curves have one number type, x is of that
/// type; where several have, x is as it was asked for, and before the first column of each other type is x in that.
/// </summary>
internal sealed class SampleColumns
{
    private readonly NumberFormat _shared;
    private readonly List<TableColumn> _heads = [];
    private readonly List<ColumnGroup> _groups = [];
    private readonly List<Curve> _curves = [];

    /// <summary>The columns of some curves.</summary>
    /// <exception cref="UsageException">Two have one name.</exception>
    public SampleColumns(CurveRequest curves)
    {
        var types = curves.Curves.Select(curve => curve.Type).Distinct().ToList();
        _shared = types is [var only] ? only : NumberFormat.Float64;
        _heads.Add(new("x", _shared));
        var known = new HashSet<NumberFormat> { _shared };
        foreach (var spec in curves.Curves)
        {
            if (known.Add(spec.Type))
            {
                _heads.Add(new($"x:dtype={spec.Type}", spec.Type));
                _groups.Add(ColumnGroup.Of(spec.Type.Round));
            }

            var (curve, name) = (spec.Bind(), NameOf(spec, curves));
            _curves.Add(curve);
            foreach (var order in curves.Orders)
            {
                _heads.Add(new(name + new string('\'', order), spec.Type));
            }

            _groups.Add(Of(curve, curves.Orders));
        }

        var twice = _heads.GroupBy(head => head.Name).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null)
        {
            throw new UsageException($"two columns would be called {twice}; give the curves labels, such as a=relu");
        }
    }

    /// <summary>The names and types, that of x first.</summary>
    public IReadOnlyList<TableColumn> Heads => _heads;

    /// <summary>What stands beside x.</summary>
    public IReadOnlyList<ColumnGroup> Groups => _groups;

    /// <summary>What a reader of an npy file should know.</summary>
    public IEnumerable<string> NpyNotes
    {
        get
        {
            var item = NpyItem.Holding([.. _heads.Select(head => head.Type)]).Type;
            NumberFormat[] native = [NumberFormat.Float64, NumberFormat.Float32, NumberFormat.Float16];
            return _heads.Select(head => head.Type).Distinct().Except(native)
                .Select(type => $"NumPy has no {type}: its values are in {item}, which holds them exactly");
        }
    }

    /// <summary>What a reader should know of the values, once they have been computed.</summary>
    public IEnumerable<string> Doubts
    {
        get
        {
            if (_curves.Any(curve => curve.Doubts.HasFlag(Doubt.CountsAsTie)))
            {
                yield return "what lies within 2^-300 of 0, or of the middle between two numbers, relative to the "
                    + "largest number on the way to it, counts as that";
            }

            if (_curves.Any(curve => curve.Doubts.HasFlag(Doubt.NotFound)))
            {
                yield return "NaN also stands for what was not found: on the way to it there are more digits, or a "
                    + "larger exponent, than can be worked out";
            }
        }
    }

    /// <summary>The same places in the type that x has.</summary>
    public PointSource Rounded(PointSource points) => _shared == NumberFormat.Float64
        ? points
        : points with { Points = points.Points.Select(_shared.Round) };

    /// <summary>A curve's columns, which have much in common.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="orders">Some of 0, 1, 2, ascending.</param>
    private static ColumnGroup Of(Curve curve, IReadOnlyList<int> orders)
    {
        int[] places = [Place(0), Place(1), Place(2)];
        return new(orders.Count, (x, to) =>
            curve.EvaluateExactly(x, Column(x, to, places[0]), Column(x, to, places[1]), Column(x, to, places[2])));

        int Place(int order) => orders.TakeWhile(known => known != order).Count();

        Span<double> Column(ReadOnlySpan<double> x, Span<double> to, int place) =>
            place == orders.Count ? [] : to.Slice(place * x.Length, x.Length);
    }

    /// <summary>The curve's label, or its canonical text.</summary>
    private static string NameOf(CurveSpec curve, CurveRequest curves)
    {
        var isLabelled = curve.Label is not null && curves.Curves.Count(other => other.Label == curve.Label) == 1;
        return isLabelled ? curve.Label! : curve.ToString();
    }
}
