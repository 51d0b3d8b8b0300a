package org.anjiao.device.internal;

/** Text of strangers that a column takes. */
public final class StoredText {
    private StoredText() {}

    /** Cut to a length, and without NUL, which PostgreSQL refuses and a hostile frame can bring into an error. */
    public static String cut(String text, int longest) {
        String clean = String.valueOf(text).replace('\0', ' ');
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }
}
