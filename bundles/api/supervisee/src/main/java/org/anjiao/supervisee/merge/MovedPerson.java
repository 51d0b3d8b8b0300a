package org.anjiao.supervisee.merge;

import java.time.Instant;

/** A person whom a merge has moved. */
public record MovedPerson(String superviseeId, String fromOfficeId, String toOfficeId, Instant movedAt) {}
