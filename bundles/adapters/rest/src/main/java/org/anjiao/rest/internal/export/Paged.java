package org.anjiao.rest.internal.export;

/** Parameters of a list that hold the place in it. */
public interface Paged {
    /** @param cursor null for the first page */
    void turnTo(String cursor, int limit);
}
