package org.anjiao.policy.internal.editing;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.policy.PackFinding;
import org.anjiao.policy.PolicyProblem;
import org.anjiao.policy.editing.Draft;
import org.anjiao.policy.editing.DraftState;
import org.anjiao.policy.editing.NewDraft;
import org.anjiao.policy.editing.PolicyEditing;
import org.anjiao.policy.editing.RuleChange;
import org.anjiao.policy.editing.RuleQuery;
import org.anjiao.policy.editing.RuleRow;
import org.anjiao.policy.internal.Shelf;
import org.anjiao.policy.spi.PackContents;
import org.anjiao.policy.spi.PolicyPackXml;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.Validity;
import org.anjiao.policy.spi.WorkedCase;
import org.apache.aries.jpa.template.JpaTemplate;

/** The changes of packs. */
public class DraftBook implements PolicyEditing {
    private static final String RECORD_TYPE = "policy-draft";
    private static final int MAX_REASON = 500;

    private final Around around;
    private final Shelf shelf;

    /** What the changes need of others. */
    public record Around(
            JpaTemplate jpa,
            Organization organization,
            AccessControl access,
            AuditLog audit,
            IdGenerator ids,
            Clock clock) {}

    /** @param shelf takes what is published */
    public DraftBook(Around around, Shelf shelf) {
        this.around = around;
        this.shelf = shelf;
    }

    @Override
    public PackContents contents(Caller caller, String packId, String version) {
        requireReader(caller);
        return shelf.contents(packId, version).orElseThrow(() -> CommonProblem.notFound(packId + " " + version));
    }

    @Override
    public Page<Rule> rules(Caller caller, String packId, String version, RuleQuery query) {
        String wanted = query.text() == null ? "" : query.text().strip().toLowerCase(Locale.ROOT);
        int size = Page.limit(query.limit());
        List<Rule> rules = contents(caller, packId, version).rules().stream()
                .filter(rule -> !query.unverifiedOnly() || !rule.verified())
                .filter(rule -> (rule.code() + "\n" + rule.title() + "\n" + rule.source() + "\n" + rule.article())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .filter(rule -> query.cursor() == null || place(rule).compareTo(query.cursor()) > 0)
                .sorted(Comparator.comparing(DraftBook::place))
                .limit(size + 1L)
                .toList();
        return Page.of(rules, size, DraftBook::place);
    }

    private static String place(Rule rule) {
        return rule.code() + "@" + rule.validity().from();
    }

    @Override
    public List<RuleChange> compare(
            Caller caller, String packId, String version, String otherPackId, String otherVersion) {
        return new PackComparison(contents(caller, packId, version), contents(caller, otherPackId, otherVersion))
                .changes();
    }

    @Override
    public Draft begin(Caller caller, NewDraft wanted) {
        requireEditorSomewhere(caller);
        return begun(caller, NewPacks.of(shelf, wanted, today()));
    }

    @Override
    public Draft beginWith(Caller caller, InputStream document) {
        requireEditorSomewhere(caller);
        PackContents read;
        try {
            read = PackContents.of(PolicyPackXml.read(document));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(PolicyProblem.PACK_UNREADABLE, null, e.getMessage());
        }
        return begun(caller, NewPacks.of(shelf, read, today()));
    }

    private Draft begun(Caller caller, NewPacks wanted) {
        requireEditor(caller, wanted.contents());
        String packId = wanted.contents().identity().id();
        return around.jpa().txExpr(manager -> {
            if (DraftSearch.open(manager, packId)) {
                throw new ProblemException(PolicyProblem.DRAFT_OPEN, "packId", packId);
            }
            DraftEntity draft = new DraftEntity(
                    around.ids().next(),
                    wanted.contents(),
                    wanted.baseVersion(),
                    caller,
                    around.clock().instant());
            manager.persist(draft);
            return recorded(manager, caller, draft, "POLICY_DRAFT_BEGUN", Map.of());
        });
    }

    @Override
    public List<Draft> drafts(Caller caller) {
        requireReader(caller);
        return around.jpa()
                .txExpr(manager ->
                        DraftSearch.all(manager).stream().map(DraftEntity::view).toList());
    }

    @Override
    public Draft find(Caller caller, String id) {
        requireReader(caller);
        return around.jpa().txExpr(manager -> found(manager, id).view());
    }

    @Override
    public List<RuleChange> changes(Caller caller, String id) {
        return changes(find(caller, id).contents());
    }

    private List<RuleChange> changes(PackContents draft) {
        String packId = draft.identity().id();
        PackContents before = shelf.inForce(packId, draft.validity().from())
                .orElseGet(() -> PackFit.empty(draft.identity(), draft.validity()));
        return new PackComparison(before, draft).changes();
    }

    @Override
    public Draft putRules(Caller caller, String id, Long version, String code, List<RuleRow> rows) {
        RuleRows.code(code, "");
        return edit(caller, id, version, contents -> {
            List<Rule> put = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                Rule rule = RuleRows.rule(rows.get(i), contents.validity(), "rows[" + i + "].");
                if (!rule.code().equals(code)) {
                    throw new ProblemException(CommonProblem.FIELD_INVALID, "rows[" + i + "].code", "code", code);
                }
                put.add(rule);
            }
            return withRules(contents, replaced(contents.rules(), code, put));
        });
    }

    /** The new rows stand where the first of the old ones stood. */
    private static List<Rule> replaced(List<Rule> rules, String code, List<Rule> put) {
        List<Rule> all =
                rules.stream().filter(rule -> !rule.code().equals(code)).collect(Collectors.toList());
        int first = 0;
        while (first < rules.size() && !rules.get(first).code().equals(code)) {
            first++;
        }
        all.addAll(first, put);
        return all;
    }

    @Override
    public Draft importRules(Caller caller, String id, Long version, TableReader table) {
        return edit(caller, id, version, contents -> withRules(contents, RuleTable.read(table, contents.validity())));
    }

    private static PackContents withRules(PackContents contents, List<Rule> rules) {
        return new PackContents(contents.identity(), contents.validity(), rules, contents.workedCases());
    }

    @Override
    public Draft putCases(Caller caller, String id, Long version, List<WorkedCase> cases) {
        return edit(
                caller,
                id,
                version,
                contents -> new PackContents(contents.identity(), contents.validity(), contents.rules(), cases));
    }

    @Override
    public Draft setPeriod(Caller caller, String id, Long version, LocalDate from, LocalDate to) {
        if (from == null) {
            throw CommonProblem.required("from");
        }
        if (to != null && to.isBefore(from)) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "to", "to", from + " ≤");
        }
        return edit(caller, id, version, contents -> {
            NewPacks.requireLater(shelf, contents.identity().id(), from, today());
            return PackFit.fit(contents, contents.identity(), new Validity(from, to));
        });
    }

    private Draft edit(Caller caller, String id, Long version, UnaryOperator<PackContents> change) {
        requireEditorSomewhere(caller);
        return step(caller, id, version, "POLICY_DRAFT_CHANGED", draft -> {
            PackContents before = draft.contents();
            requireEditor(caller, before);
            PackContents after = change.apply(before);
            draft.write(after, caller);
            return Map.of("changes", DraftNotes.of(before, after));
        });
    }

    @Override
    public List<PackFinding> test(Caller caller, String id) {
        return shelf.examine(find(caller, id).contents());
    }

    @Override
    public Draft publish(Caller caller, String id, Long version, String reason) {
        around.access().require(caller, Permission.POLICY_PUBLISH, province());
        if (version == null) {
            throw CommonProblem.required("version");
        }
        String why = reason(reason);
        Draft published = step(caller, id, version, "POLICY_PUBLISHED", draft -> {
            if (draft.editors().contains(caller.account())) {
                throw new ProblemException(PolicyProblem.EDITOR_PUBLISHES, null);
            }
            draft.close(DraftState.PUBLISHED, caller, why, around.clock().instant());
            return Map.of("reason", why, "changes", requirePublishable(draft.contents()));
        });
        shelf.publish(published.contents());
        return published;
    }

    /** @return what it changes, for the record */
    private String requirePublishable(PackContents contents) {
        NewPacks.requireLater(
                shelf, contents.identity().id(), contents.validity().from(), today());
        List<PackFinding> findings = shelf.examine(contents);
        if (!findings.isEmpty()) {
            throw new ProblemException(
                    PolicyProblem.DRAFT_FAILS,
                    null,
                    findings.stream().map(PackFinding::zh).collect(Collectors.joining("；")),
                    findings.stream().map(PackFinding::en).collect(Collectors.joining("; ")));
        }
        List<RuleChange> changes = changes(contents);
        if (changes.isEmpty()) {
            throw new ProblemException(PolicyProblem.DRAFT_UNCHANGED, null);
        }
        return DraftNotes.of(changes);
    }

    @Override
    public Draft discard(Caller caller, String id, Long version, String reason) {
        requireEditorSomewhere(caller);
        String why = reason(reason);
        return step(caller, id, version, "POLICY_DRAFT_DISCARDED", draft -> {
            requireEditor(caller, draft.contents());
            draft.close(DraftState.DISCARDED, caller, why, around.clock().instant());
            return Map.of("reason", why);
        });
    }

    @Override
    public void write(PackContents pack, OutputStream out) {
        PolicyPackXml.write(pack, out);
    }

    @Override
    public void writeRules(PackContents pack, TableWriter table) {
        RuleTable.write(pack.rules(), table);
    }

    private interface Step {
        Map<String, String> take(DraftEntity draft);
    }

    private Draft step(Caller caller, String id, Long version, String action, Step step) {
        return around.jpa().txExpr(manager -> {
            DraftEntity draft = found(manager, id);
            if (version != null && version != draft.version()) {
                throw new ProblemException(CommonProblem.STALE_VERSION, null);
            }
            return recorded(manager, caller, draft, action, step.take(draft));
        });
    }

    private Draft recorded(
            EntityManager manager, Caller caller, DraftEntity draft, String action, Map<String, String> details) {
        try {
            manager.flush();
        } catch (OptimisticLockException e) {
            throw new ProblemException(CommonProblem.STALE_VERSION, null);
        }
        Draft view = draft.view();
        Map<String, String> told = new TreeMap<>(details);
        told.put("pack", view.contents().identity().id());
        told.put("version", view.contents().identity().version());
        told.put("from", view.contents().validity().from().toString());
        around.audit().record(caller, new AuditRecord(action, RECORD_TYPE, view.id(), province(), null, told));
        return view;
    }

    private static DraftEntity found(EntityManager manager, String id) {
        DraftEntity draft = manager.find(DraftEntity.class, id);
        if (draft == null) {
            throw CommonProblem.notFound(id);
        }
        return draft;
    }

    private void requireReader(Caller caller) {
        around.access().require(caller, Permission.POLICY_READ, caller.unitId());
    }

    private void requireEditorSomewhere(Caller caller) {
        around.access().require(caller, Permission.POLICY_EDIT, caller.unitId());
    }

    /** Whoever edits stands over the territory for which the pack rules: a city edits its own overlays and its counties'. */
    private void requireEditor(Caller caller, PackContents pack) {
        String governs = around.organization()
                .byCode(pack.identity().jurisdiction(), around.clock().instant())
                .map(Unit::id)
                .orElseGet(this::province);
        around.access().require(caller, Permission.POLICY_EDIT, governs);
    }

    private String province() {
        return around.organization().root(around.clock().instant()).id();
    }

    private LocalDate today() {
        return Shanghai.dayOf(around.clock().instant());
    }

    private static String reason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw CommonProblem.required("reason");
        }
        if (reason.length() > MAX_REASON) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "reason", "reason", "≤ " + MAX_REASON);
        }
        return reason.strip();
    }
}
