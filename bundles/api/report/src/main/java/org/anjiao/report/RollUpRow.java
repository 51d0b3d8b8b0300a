package org.anjiao.report;

/**
 * One node of the board.
 *
 * @param key a unit's identifier, or on the administrative axis a division's GB/T 2260 code
 * @param name the node's name at that moment
 * @param level 0 for the province, 1 for cities and direct units, then down to the offices
 * @param adminCode GB/T 2260 or statistical code; null where there is none (西咸新区)
 * @param parent key of the node above; null at the province
 */
public record RollUpRow(String key, String name, int level, String adminCode, String parent, Figures figures) {}
