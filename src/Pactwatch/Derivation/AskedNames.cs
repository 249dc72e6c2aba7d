using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Pactwatch.Annotation;
using Pactwatch.Text;

namespace Pactwatch.Derivation;

/// <summary>
/// Names of outlets that the texts of a set of reports are looked through for. A text is looked through once for each
/// name: of another set of names, as one more report makes it, only those that are new are looked for.
/// </summary>
internal sealed class AskedNames
{
    private static readonly Remembered<AnnotatedReport, LastAnswer> Answers = new(_ => new LastAnswer());

    private readonly ImmutableSortedSet<string> names;
    private readonly Lazy<NamesInText> all;
    private readonly ConditionalWeakTable<AskedNames, NamesInText> newSince = [];

    public AskedNames(IEnumerable<string> names)
    {
        this.names = names.ToImmutableSortedSet(StringComparer.Ordinal);
        all = new Lazy<NamesInText>(() => new NamesInText(this.names));
    }

    /// <summary>Those that stand in the report's text, in ordinal order.</summary>
    public ImmutableArray<string> In(AnnotatedReport report)
    {
        var answer = Answers.Of(report);
        lock (answer)
        {
            if (answer.Asked == this) return answer.Found;
            answer.Found = [.. answer.Found.Where(names.Contains).Concat(NewSince(answer.Asked).In(report.Text.Characters)).Order(StringComparer.Ordinal)];
            answer.Asked = this;
            return answer.Found;
        }
    }

    private NamesInText NewSince(AskedNames? earlier) => earlier is null ? all.Value : newSince.GetValue(earlier, before => new NamesInText(names.Except(before.names)));

    private sealed class LastAnswer
    {
        public AskedNames? Asked { get; set; }

        public ImmutableArray<string> Found { get; set; } = [];
    }
}
