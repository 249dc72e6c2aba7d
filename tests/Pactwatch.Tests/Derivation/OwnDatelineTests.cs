using Pactwatch.Derivation;

namespace Pactwatch.Tests.Derivation;

/// <summary>Whether an agency named in a dateline publishes the page itself.</summary>
public sealed class OwnDatelineTests
{
    [Theory]
    [InlineData("NORTHWIRE NEWS SERVICE\n\nHELM (Northwire) -- Ships left.")]
    [InlineData("Northwire\nHELM (Northwire) - Ships left.")]
    [InlineData("HELM (Northwire) - Ships left.\n\n(c) 2031 Northwire News Agency")]
    [InlineData("HELM (Northwire) - Ships left.\n\n© Northwire 2031. All rights reserved.")]
    [InlineData("HELM (Northwire) - Ships left.\nCopyright 2031 Northwire")]
    [InlineData("HELM (Northwire) - Ships left.\n(c) Northwire Wire 2031. No republication.")]
    public void The_head_or_the_foot_is_the_agencys(string text) => OwnDateline.IsOwn(text, "Northwire").ShouldBeTrue();

    [Theory]
    [InlineData("Helm Mail\n\nHELM (Northwire) -- Ships left.\n\n(c) 2031 Helm Mail")]
    [InlineData("Northwire workers go on strike\n\nHELM (Northwire) -- Crews left.")]
    [InlineData("HELM (Northwire) - Ships left.\n\n© Northwirers United 2031")]
    [InlineData("Ships leave\nNorthwire\nHELM (Northwire) - Ships left.")]
    [InlineData("")]
    public void Others_pages_are_left_alone(string text) => OwnDateline.IsOwn(text, "Northwire").ShouldBeFalse();
}
