package org.anjiao.monitoring;

import java.time.Instant;
import java.util.List;

/**
 * A random draw that anybody can repeat: the persons under an order without an open check, in the order of their
 * identifiers, shuffled by {@link java.util.Random} with the seed; the first ones were drawn.
 *
 * @param population how many there were to draw from
 * @param digest SHA-256, in hexadecimal, of their identifiers joined by line feeds
 * @param checks what was drawn
 */
public record CheckDraw(
        String id,
        String unitId,
        long seed,
        int population,
        String digest,
        String drawnBy,
        Instant drawnAt,
        List<PositionCheck> checks) {
    public CheckDraw {
        checks = List.copyOf(checks);
    }
}
