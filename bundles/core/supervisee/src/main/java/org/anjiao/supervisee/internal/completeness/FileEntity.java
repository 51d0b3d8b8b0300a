package org.anjiao.supervisee.internal.completeness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anjiao.supervisee.internal.desk.Lines;

/**
 * What was put on one person's file, in one row: the figures of a province are then one pass over as many rows as there are
 * persons.
 */
@Entity
@Table(name = "sup_file")
public class FileEntity {
    @Id
    @Column(name = "supervisee_id")
    private String superviseeId;

    private String documents;
    private String fields;

    @Column(name = "codes")
    private String codes;

    @Version
    private long version;

    protected FileEntity() {}

    FileEntity(String superviseeId) {
        this.superviseeId = superviseeId;
        codes = "";
    }

    /**
     * A document on file.
     *
     * @param reference null if it came with a step
     * @param dated null if unknown
     * @param step the record that brought it; null if filed by hand
     */
    record Paper(String reference, LocalDate dated, String filedBy, Instant filedAt, String step) {
        private static Paper of(List<String> parts) {
            return new Paper(
                    orNull(parts.get(1)),
                    parts.get(2).isEmpty() ? null : LocalDate.parse(parts.get(2)),
                    parts.get(3),
                    Instant.ofEpochMilli(Long.parseLong(parts.get(4))),
                    orNull(parts.get(5)));
        }

        private List<String> line(String code) {
            return Stream.of(
                            code,
                            reference,
                            dated == null ? "" : dated.toString(),
                            filedBy,
                            Long.toString(filedAt.toEpochMilli()),
                            step)
                    .map(part -> part == null ? "" : part)
                    .toList();
        }

        private static String orNull(String part) {
            return part.isEmpty() ? null : part;
        }
    }

    long version() {
        return version;
    }

    Map<String, Paper> papers() {
        Map<String, Paper> papers = new LinkedHashMap<>();
        Lines.split(documents).forEach(parts -> papers.put(parts.get(0), Paper.of(parts)));
        return papers;
    }

    void put(String code, Paper paper) {
        Map<String, Paper> papers = papers();
        papers.put(code, paper);
        keep(papers, sealedFields());
    }

    Optional<Paper> remove(String code) {
        Map<String, Paper> papers = papers();
        Optional<Paper> removed = Optional.ofNullable(papers.remove(code));
        keep(papers, sealedFields());
        return removed;
    }

    /** Encrypted texts by code; an empty one only says that another record holds the field. */
    Map<String, String> sealedFields() {
        Map<String, String> kept = new LinkedHashMap<>();
        Lines.split(fields).forEach(parts -> kept.put(parts.get(0), parts.get(1)));
        return kept;
    }

    void fill(String code, String encrypted) {
        Map<String, String> more = sealedFields();
        more.put(code, encrypted);
        keep(papers(), more);
    }

    /** What was written of the field holds no longer. */
    void empty(String code) {
        Map<String, String> fewer = sealedFields();
        fewer.remove(code);
        keep(papers(), fewer);
    }

    private void keep(Map<String, Paper> papers, Map<String, String> filled) {
        documents = Lines.join(papers.entrySet().stream()
                .map(paper -> paper.getValue().line(paper.getKey()))
                .toList());
        fields = Lines.join(filled.entrySet().stream()
                .map(field -> List.of(field.getKey(), field.getValue()))
                .toList());
        codes = Stream.concat(papers.keySet().stream(), filled.keySet().stream())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    Set<String> present() {
        return codes(codes);
    }

    static Set<String> codes(String text) {
        return text == null || text.isEmpty() ? Set.of() : new TreeSet<>(List.of(text.split(" ", -1)));
    }
}
