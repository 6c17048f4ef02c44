using System.CommandLine;
using Activations.Analysis;
using Activations.Cli.Output;
using Activations.Cli.Requests;
using Activations.Cli.Settings;

namespace Activations.Cli.Commands;

/// <summary><c>compare A B</c>: how far apart two curves are, and their derivatives.</summary>
internal static class CompareCommand
{
    public static Command Create() => ProgramCommand.Of(
        CommandSet.Compare,
        "show where two curves, and their derivatives, are farthest apart",
        Run,
        new("how good an approximation is", "compare gelu gelu_tanh"),
        new("whether an identity holds", "compare 'tanh(x)+1' '2sigmoid(2x)'"),
        new("whether a derivative is right", "compare \"sigmoid'(x)\" 'sigmoid(x)*(1-sigmoid(x))'"),
        new("what a number type makes of it", "compare sigmoid sigmoid --dtype float64,float8_e4m3"),
        new("exit code 1 when they are more than 0.03 apart", "compare gelu quick_gelu --tolerance 0.03"),
        new("for a program", "compare hard_swish silu --range -4:4 --json"));

    /// <summary>The picture, if one is asked for.</summary>
    public static IReadOnlyList<OutputFile> Plan(Request request)
    {
        var curves = TwoCurves(request);
        var paths = request.Get(Setting.Output);
        var look = new FigureLook(request, DifferenceFigure.Size);
        var (pixels, command) = (look.Pixels, curves.Canonical.Without(look.SaidInVain).Line);
        return OutputFile.BesideAnswer("the comparison", "difference.png", [.. paths.Select(File)]);

        OutputFile File(string path) => PictureFile.Of(FileNames.Checked(path), null, look.Size, Draw);

        DrawnFigure Draw(CancellationToken cancellation) =>
            new(look.WithHuesOn(DifferenceFigure.Of(curves, pixels, cancellation)) with { Command = command }, []);
    }

    private static CurveRequest TwoCurves(Request request) => CurveRequest.From(request) is { Curves: [_, _] } curves
        ? curves
        : throw new UsageException("compare: expected two curves, such as activations compare gelu gelu_tanh");

    private static int Run(Request request, TextWriter output, CancellationToken cancellation)
    {
        var (curves, files) = (TwoCurves(request), Plan(request));
        if (TypeComparison.Of(curves, cancellation) is { } typed)
        {
            OutputFile.WriteAll(files, TextWriter.Null, cancellation);
            return typed.Print(request, output);
        }

        var compared = Of(curves, cancellation);

        // The paths would be in the way of what reads the result.
        OutputFile.WriteAll(files, TextWriter.Null, cancellation);
        if (request.Get(Setting.Json))
        {
            Json.Print(output, compared.ToJson());
        }
        else
        {
            compared.Print(output, curves.Range.Start.ToString(), curves.Range.End.ToString());
        }

        return Compared.CodeFor(request, compared.Orders[0].Largest, compared.Orders[0].OneAlone);
    }

    private static Compared Of(CurveRequest curves, CancellationToken cancellation)
    {
        var (a, b, range) = (curves.Curves[0], curves.Curves[1], curves.Grid.Range);
        var (first, second) = (a.Bind().Until(cancellation), b.Bind().Until(cancellation));
        var orders = Comparison.Of(first, second, range);
        var isSlip = orders[0].Verdict == Verdict.Differ;
        return new(a, b, range, orders, isSlip ? SlipOf(a, b, range) : null);
    }

    private static string? SlipOf(CurveSpec a, CurveSpec b, Interval range) =>
        Slip.Of(a.Activation, a.Values, b.Activation, b.Values, range) is { } ofB ? $"B is {ofB}"
        : Slip.Of(b.Activation, b.Values, a.Activation, a.Values, range) is { } ofA ? $"A is {ofA}"
        : null;
}
