package org.anjiao.platform.table;

/**
 * What a table says of itself on each page: who took it away, when and what for.
 *
 * @param line all of it: stands above the heading and, where a file has no pages, below the last row too
 * @param header the part that stands above each page, cut where a page has no room
 * @param footer the part that stands below each page
 */
public record TableMark(String line, String header, String footer) {}
