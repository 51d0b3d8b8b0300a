package org.anjiao.exchange.spi;

/**
 * Names an agency.
 *
 * @param code stable, lower-case letters, digits and hyphen; documents are addressed to it
 * @param organisationCode the receiver's code in the envelope
 */
public record AgencyIdentity(String code, String zh, String en, String organisationCode) {}
