namespace Activations.Analysis;

/// <content>Picks the places that are told, of all with the largest difference.</content>
public sealed partial record Comparison
{
    private sealed partial class Apartness
    {
        // A rounding error must not tell places apart.
        private const double Same = 1e-12, Near = 1e-9;

        /// <summary>
        /// Whether both are so large that their digits do not show the difference, as those of 1/x and 1/x + 1 near 0.
        /// </summary>
        private bool AreTooLarge(Spot spot)
        {
            var (atA, atB) = spot.Apart > 0 ? ValuesAt(spot) : Values.None;
            return atA == atB || (double.IsFinite(spot.Apart) && !new Values(atA, atB).Show(spot.Apart));
        }

        /// <summary>
        /// Those with the largest difference, each place once, the nearest to 0 first; it alone where there are many.
        /// </summary>
        private List<Spot> Farthest(List<Spot> spots)
        {
            var largest = spots.Select(spot => spot.Apart).DefaultIfEmpty().Max();
            var places = new List<Spot>();
            var farthest = spots.Where(spot => spot.Apart >= largest * (1 - Same)).ToList();
            var slopes = farthest.Where(spot => spot.IsSlope).Select(spot => spot.X).ToHashSet();
            var turns = farthest.Where(spot => !slopes.Contains(spot.X)).ToList();
            var nearestFirst = (turns.Count > 0 ? turns : farthest)
                .OrderBy(AreTooLarge).ThenBy(spot => Math.Abs(spot.X)).ThenBy(spot => -spot.X);
            foreach (var spot in nearestFirst)
            {
                var near = Near * Math.Max(1, Math.Abs(spot.X));
                var same = places.FindIndex(place => Math.Abs(place.X - spot.X) <= near);
                if (same >= 0)
                {
                    places[same] = spot.Apart > places[same].Apart ? spot : places[same];
                }
                else if (places.Count <= MostPlaces)
                {
                    places.Add(spot);
                }
            }

            return places.Count > MostPlaces ? places[..1] : places;
        }
    }

    /// <summary>A place and how far the two are apart there; or on one side of it, −1 or 1.</summary>
    private readonly record struct Spot(double X, double Apart, int Side)
    {
        /// <summary>What the two are at a place between two doubles, of which X is only the nearest.</summary>
        public Values? Known { get; init; }

        /// <summary>Whether they are farther apart on one side of it.</summary>
        public bool IsSlope { get; init; }
    }

    /// <summary>What the two are somewhere, or tend to.</summary>
    private readonly record struct Values(double A, double B)
    {
        public static readonly Values None = new(double.NaN, double.NaN);

        /// <summary>Whether they are so far apart, but for rounding.</summary>
        public bool IsApartBy(double distance)
        {
            const double rounding = 1e-9;
            var size = Math.Max(distance, Math.Max(Math.Abs(A), Math.Abs(B)));
            return double.IsFinite(distance) ? Math.Abs(Math.Abs(A - B) - distance) <= rounding * size
                : !double.IsFinite(A - B);
        }

        /// <summary>Whether they show to a few digits that they are so far apart.</summary>
        public bool Show(double distance) => Math.Abs(Math.Abs(A - B) - distance) <= 1e-3 * distance;

        /// <summary>The same beside a pole, of which the next double gives large numbers with their signs.</summary>
        public Values ToInfinity() => !double.IsFinite(A - B) ? this
            : Math.Abs(A) > Math.Abs(B) ? this with { A = Math.CopySign(double.PositiveInfinity, A) }
            : this with { B = Math.CopySign(double.PositiveInfinity, B) };
    }
}
