using Activations.Cli.CommandLine;
using Activations.Cli.Requests;

namespace Activations.Cli.Output;

/// <summary>Where figures go when the user leaves it open.</summary>
internal static class FileNames
{
    public const string Placeholder = "{name}";
    private const int LongestSlug = 80;

    /// <summary><c>relu-grad.png</c>, <c>prelu-alpha-0.1.png</c>, <c>prelu-alpha.png</c> for several values, <c>all.png</c>, in the current folder.</summary>
    public static string Default(CurveRequest request, string format)
    {
        var slug = request.IsAll ? "all" : string.Join('-', request.Arguments.Select(curve => Slug(curve, withParameters: true)));
        if (slug.Length > LongestSlug)
        {
            throw new UsageException($"the default file name would have {slug.Length} characters; name the file with -o");
        }

        var orders = request.Orders switch
        {
            [0] => "",
            [0, 1] => "-grad",
            var some => "-d" + string.Concat(some),
        };
        return $"{slug}{orders}.{format}";
    }

    /// <summary>One path a curve: {name} becomes the curve's, with its parameters where the function occurs twice.</summary>
    /// <exception cref="UsageException">Two of them would be the same.</exception>
    public static IReadOnlyList<string> Expand(string path, IReadOnlyList<CurveSpec> curves)
    {
        List<string> paths = [.. curves.Select(curve => path.Replace(
            Placeholder,
            Slug(curve, withParameters: curves.Count(other => other.Activation == curve.Activation) > 1),
            StringComparison.Ordinal))];
        // Not every disk tells relu.png from ReLU.png.
        return paths.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new UsageException($"{path}: two figures would be written to {twice.Key}; give the curves labels, such as a=relu")
            : paths;
    }

    private static string Slug(CurveSpec curve, bool withParameters)
    {
        var name = curve.Label ?? (curve.Activation.IsTyped
            ? throw new UsageException($"{curve}: an expression makes no file name; name the file with -o, or the curve as in f={curve}")
            : curve.Activation.Name);
        var words = !withParameters || curve.Label is not null ? [name] : curve.NotDefault
            .Select(given => given.Values is [var only] ? $"{given.Name}-{only}" : given.Name)
            .Prepend(name);
        var wanted = string.Join('-', words);
        char[] unwanted = [.. wanted.Where(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-'))];
        var parts = wanted.Split(unwanted, StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', parts).TrimStart('.', '-');
        return slug.Length > 0
            ? slug
            : throw new UsageException($"{curve}: the label has no letters a file name could use; name the file with -o");
    }
}
