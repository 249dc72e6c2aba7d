using System.Reflection;
using System.Runtime.ExceptionServices;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Watching.Tests.Toys;

/// <summary>A store whose disk may be full: then it takes no effects of jobs.</summary>
public class FullStore : DispatchProxy
{
    private IWatchStore store = null!;
    private Func<bool> isFull = () => false;

    public static IWatchStore Over(IWatchStore store, Func<bool> isFull)
    {
        var proxy = Create<IWatchStore, FullStore>();
        ((FullStore)(object)proxy).store = store;
        ((FullStore)(object)proxy).isFull = isFull;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(IWatchStore.Commit) && isFull()) throw new StoreFullException("The disk is full. Make room, then do it again.");
        try
        {
            return targetMethod.Invoke(store, args);
        }
        catch (TargetInvocationException fault)
        {
            ExceptionDispatchInfo.Throw(fault.InnerException!);
            throw;
        }
    }
}
