// Small types that break the rules, each in another way, in a house of two rooms: Ground may not use Upper.
#pragma warning disable MA0048, MA0036, CA1822, RS0030, MA0025, CS0169, CA1823, CA1852, CA1812, IDE0051, IDE0044

namespace Planted.Upper
{
    public class Lamp
    {
        public static int Watts => 60;

        public class Shade;
    }

    public interface IBright;

    [AttributeUsage(AttributeTargets.All)]
    public sealed class ShinyAttribute : Attribute;

    /// <summary>Breaks nothing: the upper room may use the ground.</summary>
    public class Carpet
    {
        public Ground.Floor? Under { get; init; }
    }
}

namespace Planted.Ground
{
    using Planted.Upper;

    /// <summary>Breaks nothing.</summary>
    public class Floor;

    public class HasField
    {
        private readonly Lamp? lamp;
    }

    public class HasBase : Lamp;

    public class HasInterface : IBright;

    [Shiny]
    public class HasAttribute;

    public class HasAttributeOnParameter
    {
        public void Step([Shiny] int foot) => _ = foot;
    }

    public class HasParameter
    {
        public void Put(List<Dictionary<string, Lamp[]>> lamps) => ArgumentNullException.ThrowIfNull(lamps);
    }

    public class HasNestedType
    {
        public Lamp.Shade? Shade() => null;
    }

    public class HasConstraint
    {
        public void Put<T>()
            where T : IBright
        {
        }
    }

    public class HasCall
    {
        public object Watts() => Lamp.Watts;
    }

    public class HasTypeTest
    {
        public bool IsLamp(object thing) => thing is Lamp;
    }

    public class HasLambda
    {
        public Func<object> Later() => () => new List<Lamp>();
    }

    public class HasIterator
    {
        public IEnumerable<object> All()
        {
            yield return typeof(Lamp);
        }
    }
}

namespace Planted.Attic
{
    public class Forgotten;
}

namespace Planted.World
{
    public class ReadsFile
    {
        public Func<string> Later() => () => File.ReadAllText("x");
    }

    public class UsesNetwork
    {
        public object Client() => new HttpClient();
    }

    public class UsesConsole
    {
        public void Say() => Console.WriteLine();
    }

    public class TakesClock(TimeProvider clock)
    {
        public TimeProvider Clock => clock;
    }

    public class ReadsClock
    {
        public object Now() => DateTime.UtcNow;
    }

    /// <summary>Breaks nothing: a day that came in.</summary>
    public class HasDay
    {
        public DateTime Day { get; init; }

        public string Escape(string text) => System.Net.WebUtility.HtmlEncode(text);

        public string Name(string path) => Path.GetFileName(path);
    }

    public class MakesGuid
    {
        public Guid Make() => Guid.NewGuid();
    }

    public class StartsProgram
    {
        public void Start() => System.Diagnostics.Process.Start("true").Dispose();
    }

    public class StringHelper;
}
