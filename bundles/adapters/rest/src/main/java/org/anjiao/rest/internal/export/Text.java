package org.anjiao.rest.internal.export;

/** A heading or a word in both languages. */
public record Text(String zh, String en) {
    /** The entry of a component that is no column: its texts mean nothing outside this server. */
    private static final String LEFT_OUT = "-";

    /** @param entry {@code zh|en}; empty for a part whose columns stand without its name */
    static Text read(String entry) {
        int bar = entry.indexOf('|');
        return bar < 0 ? new Text(entry, entry) : new Text(entry.substring(0, bar), entry.substring(bar + 1));
    }

    boolean leftOut() {
        return zh.equals(LEFT_OUT);
    }

    /** The heading of what is part of this. */
    Text of(Text part) {
        return zh.isEmpty() ? part : new Text(zh + "·" + part.zh, en + ": " + part.en);
    }

    String in(Language language) {
        return language == Language.EN ? en : zh;
    }
}
