using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace Lantern.Rendering.Markdown;

/// <summary>Writes tables with classes for alignment: Markdig's own way is a style attribute, which the security policy forbids.</summary>
internal static class TableWriter
{
    /// <remarks>On a narrow screen its box scrolls, so people who use a keyboard can step onto it (WCAG 2.2, 2.1.1), and it has a name.</remarks>
    public static void Write(HtmlRenderer html, Table table, MarkdownWords words)
    {
        html.EnsureLine();
        html.Write("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"").WriteEscape(words.Table).WriteLine("\"><table>");
        var inBody = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader || !inBody) html.WriteLine(row.IsHeader ? "<thead>" : "<tbody>");
            inBody |= !row.IsHeader;
            WriteRow(html, table, row);
            if (row.IsHeader) html.WriteLine("</thead>");
        }
        if (inBody) html.WriteLine("</tbody>");
        html.WriteLine("</table></div>");
    }

    private static void WriteRow(HtmlRenderer html, Table table, TableRow row)
    {
        html.Write("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            html.Write(row.IsHeader ? "<th scope=\"col\"" : "<td");
            if (i < table.ColumnDefinitions.Count && table.ColumnDefinitions[i].Alignment is { } alignment)
                html.Write(alignment switch { TableColumnAlign.Center => " class=\"center\"", TableColumnAlign.Right => " class=\"right\"", _ => " class=\"left\"" });
            html.Write(">");
            var paragraphs = html.ImplicitParagraph;
            html.ImplicitParagraph = cell.Count == 1;
            html.Write(cell);
            html.ImplicitParagraph = paragraphs;
            html.Write(row.IsHeader ? "</th>" : "</td>");
        }
        html.WriteLine("</tr>");
    }
}
