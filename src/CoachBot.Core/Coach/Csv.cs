namespace CoachBot.Coaching;

/// <summary>Tables as comma-separated values (RFC 4180), with the mark by which spreadsheets know UTF-8.</summary>
public static class Csv
{
    private const string ByteOrderMark = "\uFEFF";

    public static string Of(IEnumerable<IEnumerable<string?>> rows) =>
        ByteOrderMark + string.Concat(rows.Select(row => string.Join(',', row.Select(Cell)) + "\r\n"));

    /// <summary>Words that a spreadsheet would take for a formula are made plain words.</summary>
    private static string Cell(string? value)
    {
        value ??= "";
        if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _))
            value = "'" + value;
        return value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
