package org.anjiao.platform.internal.fact;

import java.util.Arrays;

/** The running sum of one metric in one unit: at which instants it changed and to what. */
final class Series {
    private long[] instants = new long[4];
    private long[] sums = new long[4];
    private int size;

    /** Counts {@code delta} from that instant on. Cheap at the end, where nearly every addition falls. */
    void add(long instant, int delta) {
        int found = Arrays.binarySearch(instants, 0, size, instant);
        int place = found >= 0 ? found : insert(-found - 1, instant);
        for (int i = place; i < size; i++) {
            sums[i] += delta;
        }
    }

    private int insert(int place, long instant) {
        if (size == instants.length) {
            instants = Arrays.copyOf(instants, size * 2);
            sums = Arrays.copyOf(sums, size * 2);
        }
        System.arraycopy(instants, place, instants, place + 1, size - place);
        System.arraycopy(sums, place, sums, place + 1, size - place);
        instants[place] = instant;
        sums[place] = place == 0 ? 0 : sums[place - 1];
        size++;
        return place;
    }

    /** Whether anything counts at that instant. */
    boolean startedBy(long instant) {
        return size > 0 && instants[0] <= instant;
    }

    /** The sum at that instant, inclusive. */
    long sum(long instant) {
        int found = Arrays.binarySearch(instants, 0, size, instant);
        int last = found >= 0 ? found : -found - 2;
        return last < 0 ? 0 : sums[last];
    }
}
