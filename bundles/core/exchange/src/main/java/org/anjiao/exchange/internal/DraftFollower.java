package org.anjiao.exchange.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.spi.PersonFollower;

/**
 * Gives drafts by hand that wait for a signature to the county that keeps their person: it signs them or refuses them, and
 * sees what was begun. Where that county issues no such document the draft ends there with the reason. What is issued
 * already stays with the unit under whose number it went out.
 */
class DraftFollower implements PersonFollower {
    /** Stands on the draft where others read why it was refused. */
    static final String NOT_ISSUED_THERE = "矫正对象已由本单位接管，本单位不制发该文书";

    private final ExchangeStore store;
    private final Catalogue catalogue;
    private final Organization organization;
    private final SuperviseeDirectory directory;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    DraftFollower(
            ExchangeStore store,
            Catalogue catalogue,
            Organization organization,
            SuperviseeDirectory directory,
            Transactions transactions,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.organization = organization;
        this.directory = directory;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "anjiao-exchange";
    }

    @Override
    public void follow(Caller caller, String superviseeId, String unitId) {
        OrganizationTree tree = tree();
        transactions.run(() -> store.openDrafts(superviseeId).stream()
                .filter(draft -> !tree.isWithin(unitId, draft.unitId()))
                .forEach(draft -> move(caller, draft, county(unitId))));
    }

    private void move(Caller caller, HandDraftEntity draft, Unit county) {
        Map<String, String> details =
                new TreeMap<>(Map.of("code", draft.document().code(), "from", draft.unitId(), "to", county.id()));
        draft.moved(county.id());
        boolean issues = catalogue
                .find(draft.document().code())
                .filter(kind -> kind.issuers().contains(county.type()))
                .isPresent();
        if (!issues) {
            draft.refused(NOT_ISSUED_THERE, caller, clock.instant());
            details.put("reason", NOT_ISSUED_THERE);
        }
        store.update(draft);
        audit.record(
                caller,
                new AuditRecord(
                        issues ? "DOCUMENT_DRAFT_MOVED" : "DOCUMENT_DRAFT_REFUSED",
                        HandDrafts.RECORD_TYPE,
                        draft.id(),
                        county.id(),
                        null,
                        details));
    }

    /** Of an office, or whoever takes the county's part. */
    private Unit county(String unitId) {
        Unit unit = organization.unit(unitId, clock.instant());
        return unit.type() == UnitType.JUSTICE_OFFICE ? county(unit.reportingParent()) : unit;
    }

    /** A county's draft stands with every office of the county. */
    @Override
    public void open(BiConsumer<String, String> open) {
        List<HandDraftEntity> drafts = store.openDrafts();
        Map<String, SuperviseeLabel> persons = directory.labels(
                drafts.stream().map(draft -> draft.document().superviseeId()).toList());
        OrganizationTree tree = tree();
        for (HandDraftEntity draft : drafts) {
            String person = draft.document().superviseeId();
            SuperviseeLabel label = persons.get(person);
            boolean stands = label != null && tree.isWithin(label.unitId(), draft.unitId());
            open.accept(person, stands ? label.unitId() : draft.unitId());
        }
    }

    private OrganizationTree tree() {
        return organization.tree(Axis.REPORTING, clock.instant());
    }
}
