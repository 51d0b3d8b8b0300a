package org.anjiao.office.internal.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.anjiao.office.internal.document.OfficialStyle.Face;
import org.anjiao.report.document.TextDocument;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A text document in Word's format. */
final class PoiTextDocument implements TextDocument {
    private static final String FULL_WIDTH = "100%";

    private final OutputStream out;
    private final XWPFDocument document = new XWPFDocument();
    private boolean closed;

    PoiTextDocument(OutputStream out) {
        this.out = out;
        PageSetup.apply(document);
    }

    @Override
    public void title(String text) {
        for (String line : text.split("\n", -1)) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER);
            paragraph.setSpacingBetween(
                    OfficialStyle.TITLE_POINTS * 1.5, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
            run(paragraph, Face.TITLE, OfficialStyle.TITLE_POINTS).setText(line);
        }
    }

    @Override
    public void number(String text) {
        run(paragraph(ParagraphAlignment.CENTER), Face.TEXT, OfficialStyle.TEXT_POINTS)
                .setText(text);
        paragraph(ParagraphAlignment.CENTER);
    }

    @Override
    public void mark(String text) {
        XWPFParagraph header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setAlignment(ParagraphAlignment.CENTER);
        run(header, Face.TEXT, OfficialStyle.MARK_POINTS).setText(text);
    }

    @Override
    public void addressee(String text) {
        run(paragraph(ParagraphAlignment.LEFT), Face.TEXT, OfficialStyle.TEXT_POINTS)
                .setText(text);
    }

    @Override
    public void heading(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(OfficialStyle.INDENT_TWIPS);
        paragraph.setKeepNext(true);
        run(paragraph, Face.HEADING, OfficialStyle.TEXT_POINTS).setText(text);
    }

    @Override
    public void paragraph(String text) {
        for (String line : text.split("\\R", -1)) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
            paragraph.setIndentationFirstLine(OfficialStyle.INDENT_TWIPS);
            run(paragraph, Face.TEXT, OfficialStyle.TEXT_POINTS).setText(line.strip());
        }
    }

    @Override
    public void table(String caption, List<String> heading, List<List<String>> rows) {
        if (caption != null) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER);
            paragraph.setKeepNext(true);
            run(paragraph, Face.HEADING, OfficialStyle.TABLE_POINTS + 2).setText(caption);
        }
        XWPFTable table = document.createTable(rows.size() + 1, heading.size());
        table.setWidth(FULL_WIDTH);
        fill(table.getRow(0), heading, Face.HEADING);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < rows.size(); i++) {
            fill(table.getRow(i + 1), rows.get(i), Face.TEXT);
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells, Face face) {
        row.setCantSplitRow(true);
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setAlignment(i == 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
            run(paragraph, face, OfficialStyle.TABLE_POINTS).setText(cells.get(i));
        }
    }

    @Override
    public void signature(String unit, String date) {
        paragraph(ParagraphAlignment.RIGHT);
        for (String line : List.of(unit, date)) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT);
            paragraph.setIndentationRight(OfficialStyle.INDENT_TWIPS);
            run(paragraph, Face.TEXT, OfficialStyle.TEXT_POINTS).setText(line);
        }
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(
                OfficialStyle.LINE_TWIPS / 20.0, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
        return paragraph;
    }

    static XWPFRun run(XWPFParagraph paragraph, Face face, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(face.font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(points);
        return run;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (document) {
            FontTable.addTo(document);
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
