using System.Globalization;
using CoachBot.Benchmarks;

// Compares a turn of the coach with the least that any program must do for one: dotnet run -c Release --project tests/CoachBot.Benchmarks
// "sweep [PEOPLE]" measures sweeps of the roster instead.
// "floor PORT DATABASE" starts that least program; the comparison does it by itself.
if (args is ["floor", var port, var database])
    await Floor.RunAsync(int.Parse(port, CultureInfo.InvariantCulture), database);
else if (args is ["sweep", .. var people])
    await SweepCost.RunAsync(people is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 100_000);
else
    await Comparison.RunAsync(pairs: args is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 8);
