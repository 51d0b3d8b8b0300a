package org.anjiao.policy.editing;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.policy.PackFinding;
import org.anjiao.policy.spi.PackContents;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.WorkedCase;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads the packs as tables and changes them. Reading needs {@code POLICY_READ}, writing {@code POLICY_EDIT} over the
 * territory for which the pack rules (a city edits its own overlays and its counties'), publishing {@code POLICY_PUBLISH}
 * over the province. Every step may fail with {@code NOT_PERMITTED}, {@code RECORD_NOT_FOUND}, {@code STALE_VERSION}, {@code
 * FIELD_REQUIRED}, {@code FIELD_INVALID} and {@code DRAFT_STATE}; {@code version} is what the caller has read, null skips
 * the comparison.
 */
@ProviderType
public interface PolicyEditing {
    /** What a version that is held says, whether it decides or not. */
    PackContents contents(Caller caller, String packId, String version);

    /** Its rules by code and first day. */
    Page<Rule> rules(Caller caller, String packId, String version, RuleQuery query);

    /** What the second version says otherwise than the first, rule by rule; the packs may be different ones. */
    List<RuleChange> compare(Caller caller, String packId, String version, String otherPackId, String otherVersion);

    /**
     * Begins a change: a copy of the version in force on the first day, else of the newest, or an empty pack.
     *
     * @throws org.anjiao.platform.ProblemException {@code DRAFT_OPEN} if the pack is being changed already, {@code
     *     DRAFT_TOO_EARLY} unless the first day lies after today and not before that of the newest version
     */
    Draft begin(Caller caller, NewDraft wanted);

    /**
     * Begins a change with a document as {@link #write} gives it; its version number is replaced by the next one.
     *
     * @throws org.anjiao.platform.ProblemException as {@link #begin}, and {@code PACK_UNREADABLE}
     */
    Draft beginWith(Caller caller, InputStream document);

    /** All changes, the latest first. */
    List<Draft> drafts(Caller caller);

    Draft find(Caller caller, String id);

    /** What the draft says otherwise than the version in force on its first day. */
    List<RuleChange> changes(Caller caller, String id);

    /**
     * Puts these rows in the place of those of that code.
     *
     * @param rows all rows of the code, their periods must not overlap; empty removes the rule
     */
    Draft putRules(Caller caller, String id, Long version, String code, List<RuleRow> rows);

    /** Puts a whole table of rules in the place of the draft's, as {@link #writeRules} gives it. */
    Draft importRules(Caller caller, String id, Long version, TableReader table);

    /** Puts these worked cases in the place of the draft's. */
    Draft putCases(Caller caller, String id, Long version, List<WorkedCase> cases);

    /**
     * Moves the period. Rows that begin or end with the pack follow; rows that would end before it are left out; worked
     * cases of earlier days ask on the first day.
     *
     * @param to null while open
     * @throws org.anjiao.platform.ProblemException {@code DRAFT_TOO_EARLY}
     */
    Draft setPeriod(Caller caller, String id, Long version, LocalDate from, LocalDate to);

    /** Runs the worked cases over the draft alone; empty if it may be published. */
    List<PackFinding> test(Caller caller, String id);

    /**
     * Puts the draft into force from its first day on.
     *
     * @param caller needs {@code POLICY_PUBLISH} over the province and has not written in the draft
     * @param version required: what is published is what was read
     * @param reason required
     * @throws org.anjiao.platform.ProblemException {@code EDITOR_PUBLISHES}, {@code DRAFT_FAILS}, {@code
     *     DRAFT_UNCHANGED}, {@code DRAFT_TOO_EARLY}
     */
    Draft publish(Caller caller, String id, Long version, String reason);

    /** Gives the draft up. */
    Draft discard(Caller caller, String id, Long version, String reason);

    /** Writes a version that is held, or a draft, as an XML document. */
    void write(PackContents pack, OutputStream out);

    /** Writes the rules as a table for a spreadsheet; the heading first. */
    void writeRules(PackContents pack, TableWriter table);
}
