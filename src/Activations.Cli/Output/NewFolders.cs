namespace Activations.Cli.Output;

/// <summary>The folders that a file needs, of which those that were not there can be removed again.</summary>
internal sealed class NewFolders(Target target)
{
    private readonly Stack<string> _made = new();

    /// <summary>The folder of the file, from the root and without links.</summary>
    public string Innermost { get; } = Path.GetDirectoryName(target.Path)!;

    /// <exception cref="IOException">One cannot be made.</exception>
    public void Make()
    {
        foreach (var folder in target.Passed.Append(Innermost))
        {
            try
            {
                Make(folder);
            }
            catch (IOException error)
            {
                throw new IOException($"no folder can be made at {folder}", error);
            }
        }
    }

    /// <summary>Removes those that were made, as far as they are empty.</summary>
    public void Remove()
    {
        try
        {
            while (_made.TryPop(out var folder))
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody else put something there.
        }
    }

    private void Make(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        Make(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        _made.Push(folder);
    }
}
