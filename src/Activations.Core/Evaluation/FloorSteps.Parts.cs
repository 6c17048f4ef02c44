namespace Activations.Evaluation;

/// <content>What the search for steps is made of.</content>
internal sealed partial class FloorSteps
{
    /// <summary>Where a floor steps, and where to look for the next step.</summary>
    private readonly record struct FloorStep(double Place, double Next);

    /// <summary>A place with the value there.</summary>
    private readonly record struct End(double X, double Value)
    {
        public bool IsDefined => !double.IsNaN(Value);
    }

    /// <summary>
    /// A stretch on which the function goes one way, with the floors at its ends; or one in which it steps without end.
    /// </summary>
    private readonly record struct Part(End Low, End High, double FloorLow, double FloorHigh, bool IsDense)
    {
        public bool IsRising => FloorHigh > FloorLow;

        /// <summary>How many steps there are; none where it has no value.</summary>
        public double Count => FloorHigh == FloorLow || !(Low.IsDefined && High.IsDefined) ? 0
            : Math.Abs(FloorHigh - FloorLow);
    }
}
