package org.anjiao.report.document;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A Chinese official document, written from top to bottom in the typefaces of GB/T 9704 (title 小标宋, headings 黑体, text
 * 仿宋, each with fallbacks where the reader's machine lacks them).
 */
@ProviderType
public interface TextDocument extends AutoCloseable {
    /** The document's title, centred. Line breaks are kept. */
    void title(String text);

    /** The document number, centred below the title. */
    void number(String text);

    /** A small line above each page: who made it, when and what for. */
    void mark(String text);

    /** To whom it is addressed, flush left. */
    void addressee(String text);

    /** A heading of the first level (黑体). */
    void heading(String text);

    /** A paragraph (仿宋) with the first line indented by two characters. Line breaks make further paragraphs. */
    void paragraph(String text);

    /**
     * A table with ruled lines; the heading row is repeated on every page.
     *
     * @param caption above the table; null for none
     * @param rows each as long as the heading
     */
    void table(String caption, List<String> heading, List<List<String>> rows);

    /** Who signs and when, flush right. */
    void signature(String unit, String date);

    /** Completes the file. */
    @Override
    void close();
}
