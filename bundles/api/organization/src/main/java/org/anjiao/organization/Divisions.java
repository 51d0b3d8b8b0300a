package org.anjiao.organization;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What codes of administrative divisions (GB/T 2260) say by themselves. */
public final class Divisions {
    private static final int CITY_DIGITS = 4;
    private static final int LAST_DISTRICT = 20;

    private Divisions() {}

    /** Whether the code is that of a city district (市辖区), not of a county or a city at county level. */
    public static boolean isDistrict(String code) {
        return Integer.parseInt(code.substring(CITY_DIGITS, CITY_DIGITS + 2)) <= LAST_DISTRICT;
    }

    /** Whether both are districts of the same city (设区的同一市). */
    public static boolean inOneCity(String one, String other) {
        return one.substring(0, CITY_DIGITS).equals(other.substring(0, CITY_DIGITS))
                && isDistrict(one)
                && isDistrict(other);
    }

    /** Every code that a district of that district's city can have; not each is in use. */
    public static List<String> districtsOfCity(String district) {
        String city = district.substring(0, CITY_DIGITS);
        return IntStream.rangeClosed(1, LAST_DISTRICT)
                .mapToObj(number -> String.format(Locale.ROOT, "%s%02d", city, number))
                .toList();
    }
}
