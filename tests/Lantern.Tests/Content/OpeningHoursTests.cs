using Lantern.Content.Safety;
using Xunit;

namespace Lantern.Tests.Content;

/// <summary>Hours of a crisis line say in which time zone they are, in words or by a short name.</summary>
public sealed class OpeningHoursTests
{
    [Theory]
    [InlineData("6 pm to midnight, Eastern time")]
    [InlineData("Evenings, Australian local time")]
    [InlineData("9am-5pm ET")]
    [InlineData("Mon-Fri 10:00-22:00 (GMT)")]
    [InlineData("noon to 8 pm AEST")]
    public void With_a_zone(string hours) => Assert.True(OpeningHours.NamesZone(hours));

    [Theory]
    [InlineData("6 pm to midnight")]
    [InlineData("Monday to Friday, 9 am to 5 pm")]
    [InlineData("sometimes in the evening")]
    [InlineData("at set hours")]
    [InlineData("")]
    public void Without(string hours) => Assert.False(OpeningHours.NamesZone(hours));
}
