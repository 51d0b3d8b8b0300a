package org.anjiao.exchange.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anjiao.organization.UnitType;
import org.anjiao.supervisee.Category;

/** The kinds of documents that can be issued (brief, part 2.7), as data. */
final class Catalogue {
    private static final int COLUMNS = 6;

    private final Map<String, Kind> kinds;

    private Catalogue(Map<String, Kind> kinds) {
        this.kinds = kinds;
    }

    /**
     * One kind of document.
     *
     * @param replyRule policy rule that says within which time from delivery an answer is due; empty if none is expected
     * @param issuers levels of units that issue it; empty if another authority does
     * @param categories categories of persons that it concerns
     * @param step which step of a case issues it; null if it is issued by hand
     */
    record Kind(
            String code,
            String title,
            String replyRule,
            Set<UnitType> issuers,
            Set<Category> categories,
            CaseStep step) {}

    /** A step of a case as officers know it. */
    record CaseStep(String zh, String en) {
        private static CaseStep of(String cell) {
            String[] names = cell.split("\\|", 2);
            return cell.isEmpty() ? null : new CaseStep(names[0], names[1]);
        }
    }

    Optional<Kind> find(String code) {
        return Optional.ofNullable(code).map(kinds::get);
    }

    /** The catalogue that comes with this bundle. */
    static Catalogue load() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Catalogue.class.getResourceAsStream("catalogue.csv"), StandardCharsets.UTF_8))) {
            return new Catalogue(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Catalogue::kind)
                    .collect(Collectors.toMap(Kind::code, Function.identity())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind kind(String line) {
        String[] cells = line.split(",", COLUMNS);
        return new Kind(
                cells[0],
                cells[1],
                cells[2],
                set(cells[3], UnitType::valueOf),
                set(cells[4], Category::valueOf),
                CaseStep.of(cells[5]));
    }

    private static <T> Set<T> set(String cell, Function<String, T> value) {
        return Arrays.stream(cell.split("\\|", -1))
                .filter(item -> !item.isEmpty())
                .map(value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
