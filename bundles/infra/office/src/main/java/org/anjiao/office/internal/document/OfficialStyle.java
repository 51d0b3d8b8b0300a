package org.anjiao.office.internal.document;

import java.math.BigInteger;

/**
 * Measures of GB/T 9704-2012 for official documents: A4, type area 156 mm × 225 mm, title in size 2 (22 pt), text in size 3
 * (16 pt), 28 points a line.
 */
final class OfficialStyle {
    /** A typeface with those to take where it is missing. The first is what the standard asks for. */
    enum Face {
        TITLE("方正小标宋简体", "小标宋,宋体,SimSun,Noto Serif CJK SC"),
        HEADING("黑体", "SimHei,微软雅黑,Noto Sans CJK SC"),
        TEXT("仿宋_GB2312", "仿宋,FangSong,STFangsong,宋体,SimSun,Noto Serif CJK SC");

        final String font;
        final String fallbacks;

        Face(String font, String fallbacks) {
            this.font = font;
            this.fallbacks = fallbacks;
        }
    }

    static final int TITLE_POINTS = 22;
    static final int TEXT_POINTS = 16;
    static final int TABLE_POINTS = 10;
    static final int MARK_POINTS = 9;

    /** Twentieths of a point. */
    static final int LINE_TWIPS = 28 * 20;

    /** Two characters of the text. */
    static final int INDENT_TWIPS = 2 * TEXT_POINTS * 20;

    static final BigInteger PAGE_WIDTH = twips(210);
    static final BigInteger PAGE_HEIGHT = twips(297);
    static final BigInteger MARGIN_TOP = twips(37);
    static final BigInteger MARGIN_BOTTOM = twips(35);
    static final BigInteger MARGIN_LEFT = twips(28);
    static final BigInteger MARGIN_RIGHT = twips(26);

    private OfficialStyle() {}

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }
}
