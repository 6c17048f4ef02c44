namespace Activations.Sampling;

/// <summary>Through what a curve is seen.</summary>
/// <param name="Grid">What x runs over, and where to look besides everywhere.</param>
/// <param name="Width">How many pixels that is drawn on, at most.</param>
/// <param name="Height">On how many pixels what is seen of y is drawn, at most.</param>
/// <param name="YRange">What is seen of y, or null for all of the curve.</param>
/// <param name="Cancellation">Stops the evaluation.</param>
internal sealed record View(Grid Grid, int Width, int Height, Interval? YRange, CancellationToken Cancellation);
