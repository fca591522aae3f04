using System.Globalization;
using CoachBot.Benchmarks;

// Compares a turn of the coach with the least that any program must do for one: dotnet run -c Release --project tests/CoachBot.Benchmarks
// "floor PORT DATABASE" starts that least program; the comparison does it by itself.
if (args is ["floor", var port, var database])
    await Floor.RunAsync(int.Parse(port, CultureInfo.InvariantCulture), database);
else
    await Comparison.RunAsync(pairs: args is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 8);
