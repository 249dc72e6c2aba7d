using Pactwatch.Tests.Reconciliation;

namespace Pactwatch.Tests.Stories;

/// <summary>The title that an agreement gets from its reports.</summary>
public sealed class StoryTitleTests
{
    [Theory]
    [InlineData("Armenia and Azerbaijan signed a truce on Monday. Under the Kapan truce Armenia will withdraw its troops from the road by 30 June 2031.", "The Kapan truce binds Armenia and Azerbaijan. Armenia will withdraw its troops from the road by 30 June 2031.", "Armenia and Azerbaijan: Kapan truce")]
    [InlineData("China and Chile agreed on a tariff truce on Monday. China will cut its tariffs on copper by 30 June 2031.", "The tariff truce of China and Chile holds. China will cut its tariffs on copper by 30 June 2031 under the truce.", "Chile and China: tariff truce")]
    [InlineData("Peru and Chile signed a treaty on Monday. Under the treaty Chile will withdraw its troops from Arica by 30 June 2031.", "The treaty of Peru and Chile was signed on Monday. Chile will withdraw its troops from Arica by 30 June 2031.", "Chile and Peru: withdrawal from Arica")]
    [InlineData("Peru and Chile signed an agreement on Monday. Chile will withdraw its troops from Arica by 30 June 2031.", "The agreement of Peru and Chile was signed on Monday. Chile will withdraw its troops from Arica by 30 June 2031.", "Chile and Peru: withdrawal from Arica")]
    [InlineData("Peru and Chile signed a treaty on Monday. Under the fisheries treaty Chile will pay $40 million by 30 June 2031.", "The fisheries treaty of Peru and Chile was signed on Monday. Chile will pay $40 million by 30 June 2031.", "Chile and Peru: fisheries treaty")]
    public void An_agreement_is_called_what_its_reports_call_it(string one, string other, string title) =>
        ToldStory.Accord(null, ("2031-03-03", one), ("2031-03-04", other)).Title.ShouldBe(title);
}
