using System.Diagnostics;
using System.Globalization;
using Activations.NativeThreads;

// Threads that are in a method that ends by calling itself, stopped for garbage collection as often as can be. Prints
// how often a stack was not as it should be, and exits with 1 if ever: about once a second where .NET 10.0.12 compiled
// it ahead of time with tail calls. Directory.Build.props says why, and what is done about it.
//
//     dotnet publish tests/Activations.NativeThreads -c Release -r linux-x64 -o /tmp/threads
//     /tmp/threads/Activations.NativeThreads [SECONDS]
//
// With -p:TailCalls=true --artifacts-path /tmp/tail-calls it shows whether a newer runtime still does it.
var duration = TimeSpan.FromSeconds(args is [var seconds] ? double.Parse(seconds, CultureInfo.InvariantCulture) : 10);
var (isOver, descents, overwritten, collections) = (false, 0L, 0L, 0);
Thread[] workers = [.. Enumerable.Range(0, 4).Select(_ => new Thread(Work))];
Array.ForEach(workers, worker => worker.Start());
for (var clock = Stopwatch.StartNew(); clock.Elapsed < duration; collections++)
{
    GC.Collect(0);
}

Volatile.Write(ref isOver, true);
Array.ForEach(workers, worker => worker.Join());
Console.WriteLine($"{descents} descents, {collections} collections, {overwritten} overwritten");
return overwritten == 0 ? 0 : 1;

void Work()
{
    while (!Volatile.Read(ref isOver))
    {
        if (!Descent.LeavesTheStackAlone())
        {
            Interlocked.Increment(ref overwritten);
        }

        Interlocked.Increment(ref descents);
    }
}
