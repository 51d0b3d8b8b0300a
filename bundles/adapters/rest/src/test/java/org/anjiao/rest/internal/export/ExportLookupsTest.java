package org.anjiao.rest.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.Page;
import org.anjiao.platform.table.TableMedia;
import org.anjiao.rest.internal.Persons;
import org.anjiao.rest.internal.RecordingServer;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.supervisee.DueResource;
import org.anjiao.rest.internal.supervisee.LeaveResource;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueList;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.due.DueRecounts;
import org.anjiao.supervisee.due.DueState;
import org.anjiao.supervisee.leave.Leave;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.leave.LeaveQuery;
import org.anjiao.supervisee.leave.LeaveState;
import org.anjiao.supervisee.leave.LeaveVerdict;
import org.anjiao.supervisee.leave.Leaves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often the registry is asked for names while a long list leaves: once for each page, never for a single person. */
class ExportLookupsTest {
    private static final int ROWS = 20_000;
    private static final int PAGES = ROWS / Page.MAX_LIMIT;
    private static final Instant NOW = Instant.parse("2026-03-20T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private final RecordingServer server = new RecordingServer();
    private final ExportWorld world = new ExportWorld();
    private final Persons directory = Persons.numbered();

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void leavesAskForThePersonsOfAPageAtOnce() throws Exception {
        Leaves leaves =
                ExportWorld.stub(Leaves.class, given -> page(((LeaveQuery) given[1]).of(), ExportLookupsTest::leave));

        exported(new LeaveResource(leaves, directory, organization()), "leaves");
    }

    @Test
    void duesAskForThePersonsOfAPageAtOnce() throws Exception {
        DueList dues =
                ExportWorld.stub(DueList.class, given -> page(((DueQuery) given[1]).of(), ExportLookupsTest::due));

        exported(
                new DueResource(
                        dues,
                        ExportWorld.stub(DueRecounts.class, given -> null),
                        directory,
                        organization(),
                        Clock.fixed(NOW, ZoneOffset.UTC)),
                "dues");
    }

    private void exported(RestResource resource, String list) throws Exception {
        Clock clock = Clock.fixed(ExportWorld.NOW, ZoneOffset.UTC);
        server.start(List.of(resource, new ExportResource(world.exports(), organization(), clock)), world.export());
        world.approval = ExportWorld.approved(list, Map.of(), TableMedia.CSV);

        HttpResponse<byte[]> file = server.download("exports/e-1/file", "zh");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(new String(file.body(), StandardCharsets.UTF_8).lines())
                .as("heading, and the mark above and below")
                .hasSize(ROWS + 3);
        assertThat(directory.single).isEmpty();
        assertThat(directory.batches).hasSize(PAGES);
        assertThat(world.persons.batches).as("the table's own names").hasSize(PAGES);
    }

    private static <T> Page<T> page(CaseQuery query, IntFunction<T> row) {
        int from = query.cursor() == null ? 0 : Integer.parseInt(query.cursor());
        int to = from + query.limit();
        return new Page<>(IntStream.range(from, to).mapToObj(row).toList(), to < ROWS ? Integer.toString(to) : null);
    }

    private static Leave leave(int number) {
        return new Leave(
                "l-" + number,
                "u-1",
                new LeaveApplication("p-" + number, "610302", "宝鸡市", "探亲", "证明", DAY, DAY.plusDays(3)),
                new LeaveVerdict(true, Level.OFFICE, 4, 4, true, false, false, "CN-2020 1.0.0"),
                LeaveState.APPLIED,
                "office",
                NOW,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    private static Due due(int number) {
        return new Due(
                "d-" + number,
                "p-" + number,
                "u-1",
                DueKind.VISIT,
                "supervisee",
                "p-" + number,
                null,
                NOW,
                DAY,
                NOW,
                false,
                "CN-2020 1.0.0",
                DueState.OPEN,
                null,
                null);
    }

    private static Organization organization() {
        return ExportWorld.stub(
                Organization.class,
                given -> new Unit(
                        (String) given[0], "610103", "单位", UnitType.COUNTY_JUSTICE, null, null, Instant.EPOCH, null));
    }
}
