namespace Activations.Sampling;

/// <summary>Two lines of which one can hardly be told from the other.</summary>
/// <param name="First">The index of the one.</param>
/// <param name="Second">The index of the other, which is larger.</param>
/// <param name="Part">On what part of the picture's width, above 0 to 1.</param>
public readonly record struct OverlappingPair(int First, int Second, double Part);

/// <summary>What a reader cannot tell from lines in a picture, though they are drawn right.</summary>
/// <param name="range">What the width shows.</param>
/// <param name="extent">What the height shows; what lies outside is not seen.</param>
/// <param name="width">Pixels, at least 1.</param>
/// <param name="height">Pixels.</param>
public sealed class Legibility(Interval range, Interval extent, int width, int height)
{
    // Pixels: how near lines run side by side, which are wider than that; how far one has to go for a reader to see it
    // turn.
    private const double Near = 2, Turn = 1;

    // Nobody tells more lines than these apart, nor waits until all pairs of thousands are compared.
    private const int MostLines = 200;

    // Of lines: in one column of pixels, more than once up and down.
    private const int Turns = 3;

    private readonly PixelScale _scale = new(range, extent, width, height, isWindow: false);

    /// <summary>
    /// On what part of the picture's width, 0 to 1, the line goes up and down more than once a pixel.
    /// </summary>
    public double Oscillates(Samples samples)
    {
        var turns = new int[width + 1];
        foreach (var piece in samples.Pieces)
        {
            var (rises, farthest) = (true, double.NegativeInfinity);
            foreach (var point in piece)
            {
                var (x, y) = _scale.ToPixels(point);
                if (rises ? y < farthest - Turn : y > farthest + Turn)
                {
                    (rises, farthest) = (!rises, y);
                    turns[(int)x]++;
                }

                farthest = rises ? Math.Max(farthest, y) : Math.Min(farthest, y);
            }
        }

        return turns.Count(count => count >= Turns) / (double)width;
    }

    /// <summary>
    /// Which two of these lines run within two pixels of each other, and on what part of the picture's width.
    /// </summary>
    /// <param name="lines">Any number, of which the first 200 count; the pairs are of their indices, ascending.</param>
    /// <param name="least">Only pairs which do so on at least this part, above 0 to 1.</param>
    public IEnumerable<OverlappingPair> Overlaps(IReadOnlyList<Samples> lines, double least)
    {
        // Every other pixel is enough.
        var levels = lines.Select(line => Levels(line, width / 2 + 2)).Take(MostLines).ToArray();
        return from second in Enumerable.Range(0, levels.Length)
               from first in Enumerable.Range(0, second)
               let part = PartNear(levels[first], levels[second])
               where part >= least
               select new OverlappingPair(first, second, part);
    }

    private static double PartNear(double[] first, double[] second) =>
        first.Zip(second).Count(pair => Math.Abs(pair.First - pair.Second) <= Near) / (double)first.Length;

    /// <summary>The height of a line at evenly spaced x, in pixels; NaN where it is not seen.</summary>
    private double[] Levels(Samples line, int count)
    {
        var levels = new double[count];
        Array.Fill(levels, double.NaN);
        var spacing = width / (count - 1.0);
        foreach (var piece in line.Pieces)
        {
            for (var i = 1; i < piece.Count; i++)
            {
                var (from, to) = (_scale.ToPixels(piece[i - 1]), _scale.ToPixels(piece[i]));
                var column = (int)Math.Ceiling(from.X / spacing);
                for (; column < count && column * spacing <= to.X; column++)
                {
                    var along = (column * spacing - from.X) / (to.X - from.X);
                    var y = to.X > from.X ? double.Lerp(from.Y, to.Y, along) : to.Y;
                    levels[column] = y >= -Near && y <= height + Near ? y : double.NaN;
                }
            }
        }

        return levels;
    }
}
