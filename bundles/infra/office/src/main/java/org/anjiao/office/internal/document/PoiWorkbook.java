package org.anjiao.office.internal.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.anjiao.report.document.Workbook;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook in Excel's format; rows leave the memory as they are written. */
final class PoiWorkbook implements Workbook {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH_UNITS = 256;
    private static final short TITLE_POINTS = 16;

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle titleStyle = style(OfficialStyle.Face.HEADING, true, false);
    private final CellStyle headingStyle = style(OfficialStyle.Face.HEADING, true, true);
    private final CellStyle cellStyle = style(OfficialStyle.Face.TEXT, false, true);
    private SXSSFSheet sheet;
    private int nextRow;
    private boolean closed;

    PoiWorkbook(OutputStream out) {
        this.out = out;
        // The library's default marks every part as a giant, and programs that read the file as a stream refuse that.
        workbook.setZip64Mode(Zip64Mode.AsNeeded);
        Font font = workbook.getFontAt(titleStyle.getFontIndex());
        font.setFontHeightInPoints(TITLE_POINTS);
        titleStyle.setAlignment(HorizontalAlignment.CENTER);
        headingStyle.setAlignment(HorizontalAlignment.CENTER);
        headingStyle.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        headingStyle.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        headingStyle.setWrapText(true);
        cellStyle.setWrapText(true);
    }

    private CellStyle style(OfficialStyle.Face face, boolean bold, boolean ruled) {
        Font font = workbook.createFont();
        font.setFontName(face == OfficialStyle.Face.TEXT ? "仿宋" : face.font);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        if (ruled) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    @Override
    public void sheet(String name, String title, List<Integer> widths) {
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        nextRow = 0;
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, widths.get(i) * WIDTH_UNITS);
        }
        if (title != null) {
            Cell cell = sheet.createRow(nextRow++).createCell(0);
            cell.setCellValue(title);
            cell.setCellStyle(titleStyle);
            if (widths.size() > 1) {
                sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, widths.size() - 1));
            }
        }
    }

    @Override
    public void heading(List<String> cells) {
        write(cells, headingStyle);
        sheet.createFreezePane(0, nextRow);
    }

    @Override
    public void row(List<?> cells) {
        write(cells, cellStyle);
    }

    private void write(List<?> cells, CellStyle style) {
        Row row = sheet.createRow(nextRow++);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(style);
            Object value = cells.get(i);
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (value != null) {
                cell.setCellValue(value.toString());
            }
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        // Closing the workbook removes its temporary files.
        try (workbook) {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
