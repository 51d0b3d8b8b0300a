package org.anjiao.platform.table;

/** The forms in which a table comes and goes. */
public enum TableMedia {
    /** UTF-8 (with or without a byte order mark) or GB18030, RFC 4180. */
    CSV("text/csv"),
    /** Office Open XML, the first sheet. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    TableMedia(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
