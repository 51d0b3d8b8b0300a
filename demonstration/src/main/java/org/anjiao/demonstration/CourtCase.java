package org.anjiao.demonstration;

import org.anjiao.exchange.DocumentQuery;
import org.anjiao.exchange.Documents;
import org.anjiao.exchange.HandDraft;
import org.anjiao.exchange.NewDocument;
import org.anjiao.organization.Unit;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.Supervisees;

/** One proposal to revoke probation (D-17) that goes to the demonstration's court. */
final class CourtCase {
    private final Supervisees supervisees;
    private final Documents documents;
    private final Cast cast;

    CourtCase(Supervisees supervisees, Documents documents, Cast cast) {
        this.supervisees = supervisees;
        this.documents = documents;
        this.cast = cast;
    }

    void send() {
        Unit county = cast.unit("610103");
        Caller head = Cast.as(county, Role.COUNTY_JUSTICE_HEAD);
        if (!documents
                .list(head, new DocumentQuery(null, null, false, null, 1))
                .items()
                .isEmpty()) {
            return;
        }
        SuperviseeSummary person = supervisees
                .list(
                        Cast.as(county, Role.COUNTY_OFFICER),
                        new SuperviseeQuery(county.id(), null, null, null, null, Page.MAX_LIMIT))
                .items()
                .stream()
                .filter(one -> one.category() == Category.PROBATION)
                .findFirst()
                .orElseThrow();
        NewDocument proposal = new NewDocument(
                "D-17", "court", person.id(), "撤销缓刑建议书", "该社区矫正对象脱离监管超过一个月，经多次查找、训诫、警告仍不改正，建议撤销缓刑。（演示数据）");
        // The demonstration begins with a case that was led on paper: drafted by an officer, signed by the head.
        HandDraft draft = documents.draft(Cast.as(county, Role.COUNTY_OFFICER), proposal, "演示数据：纸质案件补发");
        documents.sign(head, draft.id());
    }
}
