package org.anjiao.device.internal.frame;

import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;

/** The primary key of {@code dev_bad_frame}; in text the block and the item with a hyphen between them. */
record FrameKey(long block, int item) implements Comparable<FrameKey> {
    static final FrameKey FIRST = new FrameKey(Long.MIN_VALUE, 0);

    /** @throws ProblemException {@code FIELD_INVALID} if the text is none */
    static FrameKey of(String field, String text) {
        if (text == null || !text.matches("\\d{1,18}-\\d{1,9}")) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, field, field, "block-item");
        }
        int hyphen = text.indexOf('-');
        return new FrameKey(Long.parseLong(text.substring(0, hyphen)), Integer.parseInt(text.substring(hyphen + 1)));
    }

    @Override
    public int compareTo(FrameKey other) {
        return block == other.block ? Integer.compare(item, other.item) : Long.compare(block, other.block);
    }

    @Override
    public String toString() {
        return block + "-" + item;
    }
}
