namespace Activations.Cli.Settings;

/// <summary>What equal steps of a y axis stand for.</summary>
internal enum YScale
{
    /// <summary>Equal differences.</summary>
    Linear,

    /// <summary>Equal factors of the size of the function.</summary>
    Log,
}
