package org.anjiao.supervisee.internal.desk;

/** A record of a case as lists see it. */
public interface CaseRecord {
    String id();

    /** The time by which it is listed, in milliseconds since the epoch. */
    long at();
}
