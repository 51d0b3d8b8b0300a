package org.anjiao.organization.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A row of the list of administrative divisions.
 *
 * @param code 2, 4, 6 or 9 digits
 * @param parent code of the division that holds it; empty for the province
 */
record Division(String code, String name, Level level, String parent) {
    enum Level {
        PROVINCE,
        PREFECTURE,
        COUNTY,
        TOWNSHIP
    }

    /** The divisions of Shaanxi as shipped. The file is ours and quotes nothing, so its lines are split plainly. */
    static List<Division> ofShaanxi() {
        InputStream file = Division.class.getResourceAsStream("/shaanxi/divisions.csv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Division::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Division parse(String line) {
        String[] cells = line.split(",", -1);
        return new Division(cells[0], cells[1], Level.valueOf(cells[2].toUpperCase(java.util.Locale.ROOT)), cells[3]);
    }
}
