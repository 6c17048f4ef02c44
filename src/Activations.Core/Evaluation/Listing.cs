namespace Activations.Evaluation;

/// <summary>Writes a node and all that it takes as a list of steps, those that do not depend on x first.</summary>
internal sealed class Listing
{
    private readonly List<Step> _steps = [];
    private readonly List<Fraction> _numbers = [];
    private readonly Dictionary<Node, int> _places = [];
    private readonly Dictionary<Fraction, int> _placesOfNumbers = [];

    public Listing(Node result)
    {
        var nodes = NodeBuilder.InOrder(result);
        foreach (var node in nodes.Where(node => !node.Varies))
        {
            _places[node] = Constant(node);
        }

        // A line takes its coefficients as constants of their own.
        foreach (var line in nodes.Where(node => node.Varies).Select(node => node.Line).OfType<Line>())
        {
            Number(line.Slope);
            Number(line.Intercept);
        }

        ConstantSteps = result.Varies ? _steps.Count : _steps.Count - 1;
        foreach (var node in nodes.Where(node => node.Varies))
        {
            _places[node] = _steps.Count;
            _steps.Add(Varying(node));
        }

        (Steps, Numbers) = ([.. _steps], [.. _numbers]);
    }

    public Step[] Steps { get; }

    /// <summary>The exact numbers that steps name.</summary>
    public Fraction[] Numbers { get; }

    /// <summary>How many steps do not depend on x; a result that does not is none of them.</summary>
    public int ConstantSteps { get; }

    private int Constant(Node node)
    {
        if (node.Line is { Intercept: var number })
        {
            return Number(number);
        }

        _steps.Add(Of(node));
        return _steps.Count - 1;
    }

    private int Number(Fraction number)
    {
        if (!_placesOfNumbers.TryGetValue(number, out var place))
        {
            place = _placesOfNumbers[number] = _steps.Count;
            _steps.Add(new(Operator.Line, -1, -1, -1, _numbers.Count, ConstantArguments.Both));
            _numbers.Add(number);
        }

        return place;
    }

    private Step Varying(Node node)
    {
        if (node.Line is not { } line)
        {
            return Of(node);
        }

        var intercept = line.Intercept.Numerator.IsZero ? -1 : Number(line.Intercept);
        return new(Operator.Line, Number(line.Slope), intercept, -1, 0, ConstantArguments.Both);
    }

    private Step Of(Node node)
    {
        int PlaceOf(int index) => index < node.Arguments.Count ? _places[node.Arguments[index]] : -1;
        bool IsConstant(int index) => index < node.Arguments.Count && !node.Arguments[index].Varies;

        var constants = (IsConstant(0) ? ConstantArguments.First : 0) | (IsConstant(1) ? ConstantArguments.Second : 0);
        return new(node.Operator, PlaceOf(0), PlaceOf(1), PlaceOf(2), node.Whole, constants);
    }
}
