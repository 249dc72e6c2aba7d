using Pactwatch.Language;
using Pactwatch.Language.Names;
using Pactwatch.Text;

namespace Pactwatch.Extraction;

/// <summary>Names what is made of a report: the same name, the same claims.</summary>
public static class ExtractorVersion
{
    /// <summary>"x-" and a hash of the program's code, the language model and a person's own names.</summary>
    /// <exception cref="FileNotFoundException">The model file is missing.</exception>
    public static string Of(IReadOnlyCollection<ListedName> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        // Built without chance: another identity of a module is other code.
        string?[] code = [typeof(ExtractorVersion).Module.ModuleVersionId.ToString(), typeof(Grammar).Module.ModuleVersionId.ToString(), Grammar.EnglishDigest];
        return "x-" + ContentHash.Of([.. code, .. names.SelectMany(name => (string?[])[name.Name, name.Kind, name.State, .. name.Aliases])]);
    }
}
