package org.anjiao.device;

/**
 * To whom a position belongs: one device worn by one person under one order.
 *
 * @param number stands for this combination in the journal
 * @param unitId the office that supervises the person
 * @param orderId the lawful positioning order
 */
public record Wearer(int number, int device, String deviceId, String superviseeId, String unitId, String orderId) {}
