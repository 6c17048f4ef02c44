namespace Activations.Figures;

/// <summary>A picture's size leaves no room for its header, its axes and a curve.</summary>
/// <param name="reason">One line, lower case, without a period.</param>
public sealed class PictureTooSmallException(string reason) : Exception(reason);
