package org.anjiao.supervisee.minor;

/** A talk about a minor's schooling on record; it is a fact and never changes. */
public record SchoolContact(String id, String unitId, NewSchoolContact contact, String recordedBy) {}
