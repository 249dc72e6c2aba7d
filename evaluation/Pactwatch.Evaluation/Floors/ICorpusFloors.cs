namespace Pactwatch.Evaluation.Floors;

/// <summary>The figures that are held to floors for one corpus.</summary>
internal interface ICorpusFloors
{
    string Name { get; }

    /// <summary>Of the files that the floors were measured on; empty until they first are.</summary>
    string Digest { get; }

    /// <summary>Counts that are right or wrong, whatever is measured.</summary>
    IReadOnlyDictionary<string, int> Exactly { get; }

    /// <summary>By name of the figure, three digits.</summary>
    IReadOnlyDictionary<string, decimal> Floors { get; }
}
