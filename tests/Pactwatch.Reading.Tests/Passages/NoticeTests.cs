using Pactwatch.Reading.Passages;

namespace Pactwatch.Reading.Tests.Passages;

/// <summary>
/// A paragraph in which a paper speaks of itself (whose the words are, letters, apps, money, how the text came about) is furniture
/// wherever it stands; a ban on publishing in it is no undertaking of anybody. A report may tell of the same things.
/// </summary>
public sealed class NoticeTests
{
    [Theory]
    // Whose the words are
    [InlineData("Copyright 2031 Northern Press. This material may not be published, broadcast, rewritten or redistributed without permission.")]
    [InlineData("© The Courier 2031. Reproduction in whole or in part without written permission is prohibited.")]
    [InlineData("No part of this page may be reproduced, republished or stored without the consent of the Courier Group.")]
    [InlineData("This story is published under a Creative Commons licence. Read our rules before you republish it.")]
    [InlineData("You may republish this article for free, online or in print, as long as you credit the Inner Sea Monitor.")]
    [InlineData("For reprint rights, write to our syndication desk.")]
    // Letters, alerts and channels
    [InlineData("The day's most important stories, straight to your inbox at seven.")]
    [InlineData("Want more from the region? Sign up for our briefing, written by correspondents in four capitals.")]
    [InlineData("Turn on push notifications so that you never miss a ruling.")]
    [InlineData("Listen to the whole interview wherever you get your podcasts.")]
    [InlineData("News moves fast. The Standard is now on our WhatsApp channel, too.")]
    // What a reader is asked for
    [InlineData("Good reporting costs money. If you can, support our journalism with a few crowns a month; you must be 18 or older.")]
    [InlineData("Already a subscriber? Log in.")]
    [InlineData("Start your free trial today. You will be charged 9 crowns a month after 30 days; cancel anytime.")]
    [InlineData("Comments are moderated and must keep to our house rules; they close after seven days.")]
    [InlineData("Have a news tip? The desk will keep your name out of print.")]
    // What becomes of what a reader leaves behind
    [InlineData("We never sell your data and will not share it with anybody.")]
    [InlineData("By entering your email address you agree to get offers; you can opt out.")]
    // How the text came about
    [InlineData("Except for the headline, this story has not been edited by our staff and comes from a wire.")]
    [InlineData("This article was automatically translated and may contain mistakes.")]
    [InlineData("If you buy through links on this page, we may earn a commission.")]
    public void A_paper_that_speaks_of_itself_is_furniture(string paragraph) => FurnitureLine.Is(paragraph).ShouldBeTrue();

    [Theory]
    [InlineData("The annexes may not be published before both parliaments have voted, the accord says.")]
    [InlineData("Under the deal the broadcaster may not broadcast, or have others broadcast, its evening programme until June.")]
    [InlineData("The two ministries are to distribute the maps to all border posts by 1 May.")]
    [InlineData("Publishers agreed to pay authors for each newsletter from 1 July, the union said.")]
    [InlineData("Subscribers of the state telephone company will be refunded by the end of the year.")]
    [InlineData("The union's members will get 6 percent more; those who are on trial contracts are to be hired for good.")]
    [InlineData("The commission said it had not been told of the error in the count.")]
    [InlineData("The two agencies will share data on crossings from 1 May, and may not sell them to third parties.")]
    [InlineData("Suderia will become a member today, after Norland and Mali, the council said.")]
    [InlineData("The commission spotted an error in the count and will recount by Friday.")]
    [InlineData("\"Countries like us on the front line will sign up to our neighbour's accord,\" the minister said.")]
    [InlineData("Refugees will be able to register for free at three offices from 1 May.")]
    [InlineData("Norway will support independent journalism in the valley with three million dollars a year.")]
    [InlineData("The regulator set out its antitrust principles and will rule by June.")]
    [InlineData("\"They must not sell your data,\" the commissioner said of the two companies.")]
    [InlineData("The law will punish unauthorised reproduction of films with fines from 1 July.")]
    [InlineData("Banks may earn a commission on each transfer, and the clause, translated with the help of the mission, says so.")]
    [InlineData("The translated text was signed on Tuesday; the Kerlandic version is the one that counts.")]
    [InlineData("A licence for the two channels was to be issued without delay, and the sides would follow the ruling.")]
    public void A_report_of_such_things_stays(string sentence) => FurnitureLine.Is(sentence).ShouldBeFalse();
}
