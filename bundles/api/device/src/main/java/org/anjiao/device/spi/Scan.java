package org.anjiao.device.spi;

/**
 * What a {@link FrameScanner} found at the front of the waiting bytes.
 *
 * @param outcome what to do
 * @param length how many bytes that concerns; 0 for {@link Outcome#MORE}, else at least 1
 * @param reason why bytes are skipped, kept with them in the journal; null for filler that nobody needs to see
 */
public record Scan(Outcome outcome, int length, String reason) {
    /** What to do with the bytes at the front. */
    public enum Outcome {
        /** Wait for more bytes. */
        MORE,
        /** The first {@code length} bytes are one frame. */
        FRAME,
        /** The first {@code length} bytes belong to no good frame. */
        SKIP
    }

    private static final Scan NEEDS_MORE = new Scan(Outcome.MORE, 0, null);

    public Scan {
        if ((outcome == Outcome.MORE) != (length == 0) || length < 0) {
            throw new IllegalArgumentException("length " + length + " does not go with " + outcome);
        }
    }

    /** No complete frame yet. */
    public static Scan more() {
        return NEEDS_MORE;
    }

    /** A frame of that many bytes. */
    public static Scan frame(int length) {
        return new Scan(Outcome.FRAME, length, null);
    }

    /** Filler between frames, such as line ends; not journalled. */
    public static Scan filler(int length) {
        return new Scan(Outcome.SKIP, length, null);
    }

    /** Bytes that are no good frame; journalled with the reason. */
    public static Scan garbage(int length, String reason) {
        return new Scan(Outcome.SKIP, length, reason);
    }
}
