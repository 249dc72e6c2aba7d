namespace Pactwatch.Reading.Programs;

/// <summary>What a program that reads a file may use.</summary>
/// <param name="CpuSeconds">Time on a processor, held by the system where it can.</param>
/// <param name="Seconds">Time in all, after which it is killed.</param>
/// <param name="MemoryBytes">Its whole address space, held by the system where it can.</param>
/// <param name="OutputBytes">What is taken of its output; where there is more, it is killed.</param>
internal sealed record ProgramLimits(int CpuSeconds, int Seconds, long MemoryBytes, int OutputBytes);
