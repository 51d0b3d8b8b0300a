package org.anjiao.exchange.internal;

import static org.anjiao.exchange.internal.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.MessageState;
import org.anjiao.exchange.ServedDocument;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.spi.CaseDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The procuratorate reads the copies that were served on it (brief 6.3). */
class ServedDocumentsTest {
    private static final Caller BEILIN = new Caller("beilin.jiancha", "检察官", "beilin", Set.of(Role.PROCURATORATE));
    private static final Caller LIANHU = new Caller("lianhu.jiancha", "检察官", "lianhu", Set.of(Role.PROCURATORATE));
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private String warning(String unit, List<String> copies) {
        return world.documents
                .issue(
                        World.BEILIN,
                        new CaseDocument("D-14", "probationer", unit, null, copies, "警告决定书", "违反规定外出", "measure", "m1"))
                .id();
    }

    private String opinion() {
        return world.documents
                .issue(
                        World.BEILIN,
                        new CaseDocument(
                                "D-29",
                                "probationer",
                                "beilin",
                                "procuratorate",
                                List.of(),
                                "复函",
                                "已整改",
                                "opinion",
                                "o1"))
                .id();
    }

    @Test
    void whatGoesToTheProcuratorateOfThePlaceAndNothingElse() {
        String copied = warning("beilin", List.of("procuratorate", "police"));
        String ofTheOffice = warning("office", List.of("procuratorate"));
        String addressed = opinion();
        Document toTheCourt = world.issued(World.BEILIN, World.PROPOSAL);
        String elsewhere = warning("lianhu", List.of("procuratorate"));

        List<ServedDocument> served = world.served.list(BEILIN, null, null, 10).items();

        assertThat(served).extracting(ServedDocument::id).containsExactly(addressed, ofTheOffice, copied);
        assertThat(served).extracting(ServedDocument::copy).containsExactly(false, true, true);
        assertThat(served).extracting(ServedDocument::state).containsOnly(MessageState.QUEUED);
        assertThat(served).extracting(ServedDocument::body).containsOnlyNulls();
        assertThat(world.audited).extracting(AuditRecord::action).doesNotContain("SERVED_COPY_READ");
        ServedDocument read = world.served.find(BEILIN, copied);
        assertThat(read.body()).isEqualTo("违反规定外出");
        assertThat(read.superviseeLabel()).isEqualTo("SN-probationer 测**");
        assertThat(world.audited).last().satisfies(record -> {
            assertThat(record.action()).isEqualTo("SERVED_COPY_READ");
            assertThat(record.recordId()).isEqualTo(copied);
        });
        refused(CommonProblem.RECORD_NOT_FOUND, () -> world.served.find(BEILIN, toTheCourt.id()));
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> world.served.find(BEILIN, elsewhere));
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> world.served.list(BEILIN, "lianhu", null, 10));
        assertThat(world.served.list(LIANHU, null, null, 10).items())
                .extracting(ServedDocument::id)
                .containsExactly(elsewhere);
    }

    @Test
    void itReadsNothingElseAndNobodyElseReadsHere() {
        String copied = warning("beilin", List.of("procuratorate"));
        refused(CommonProblem.NOT_PERMITTED, () -> world.documents.list(BEILIN, World.all()));
        refused(CommonProblem.NOT_PERMITTED, () -> world.documents.find(BEILIN, copied));
        refused(CommonProblem.NOT_PERMITTED, () -> world.documents.issue(BEILIN, World.PROPOSAL));
        refused(CommonProblem.NOT_PERMITTED, () -> world.served.list(World.BEILIN, null, null, 10));
        refused(CommonProblem.NOT_PERMITTED, () -> world.served.find(World.XIAN, copied));
    }

    /** Who is the addressee need not be told who else may know. */
    @Test
    void aCopyOnASensitiveCaseIsReadByItsAddressee() {
        String copied = warning("beilin", List.of("procuratorate"));
        world.secrets.mark("probationer");
        assertThat(world.served.list(BEILIN, null, null, 10).items()).hasSize(1);
        assertThat(world.served.find(BEILIN, copied).body()).isNotBlank();
    }

    @Test
    void pagesJoin() {
        List<String> issued = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            issued.add(0, warning("beilin", List.of("procuratorate")));
        }
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            Page<ServedDocument> page = world.served.list(BEILIN, null, cursor, 2);
            page.items().forEach(document -> read.add(document.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(read).isEqualTo(issued);
    }
}
