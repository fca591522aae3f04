using System.Globalization;
using CoachBot.Coaching;
using MiniExcelLibs;

namespace CoachBot.Papers;

/// <summary>Writes workbooks for spreadsheets. Words go in as words: a cell never holds a formula.</summary>
internal static class Workbooks
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(Paper.Workbook workbook)
    {
        using var bytes = new MemoryStream();
        MiniExcel.SaveAs(bytes, workbook.Sheets.ToDictionary(sheet => sheet.Name, sheet => (object)sheet.Rows.Select(row => Row(sheet, row)).ToList()));
        return bytes.ToArray();
    }

    private static Dictionary<string, object?> Row(Sheet sheet, IReadOnlyList<object?> row) =>
        sheet.Head.Zip(row).ToDictionary(cell => cell.First, cell => Cell(cell.Second));

    private static object? Cell(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // A spreadsheet that saves such words as CSV and reads them again would take them for a formula.
        string { Length: > 0 } words when words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' => "'" + words,
        _ => value,
    };
}
