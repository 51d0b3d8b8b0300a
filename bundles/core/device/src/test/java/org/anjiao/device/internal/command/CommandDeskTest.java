package org.anjiao.device.internal.command;

import static org.anjiao.device.internal.Wards.COUNTY;
import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.anjiao.device.CommandContent;
import org.anjiao.device.CommandState;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceProblem;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.NewCommand;
import org.anjiao.device.internal.PurposefulDriver;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.DeviceArea;
import org.anjiao.device.spi.DeviceArea.Place;
import org.anjiao.device.spi.Purpose;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who may issue what. */
class CommandDeskTest extends CommandFixture {
    private static final Caller OFFICE = new Caller("office", "测试", "U1-office", Set.of(Role.OFFICE_OFFICER));
    private static final Caller ELSEWHERE = new Caller("yanta", "测试", "U2", Set.of(Role.COUNTY_OFFICER));
    private static final Caller CITY = new Caller("xian", "测试", "U1", Set.of(Role.CITY_OFFICER));

    private static NewCommand text(String text) {
        return new NewCommand(CommandContent.text(text), "日常核查", null);
    }

    private void refused(Device device, CommandContent content, ProblemCode code, String field) {
        assertProblem(() -> issue(device, content), code, field);
    }

    private static void assertProblem(ThrowingCallable call, ProblemCode code, String field) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.field()).isEqualTo(field);
        });
    }

    @Test
    void theOfficeOfTheWearerIssuesThoughTheCountyKeepsTheDevice() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand command = desk.issue(OFFICE, device.id(), text("请速回电"));
        assertThat(command.unitId()).isEqualTo("U1-office");
        assertThat(command.superviseeId()).isEqualTo("P1");
        assertThat(command.expiresAt()).isEqualTo(NOW.plus(LIMITS.validity()));
        assertThat(desk.find(OFFICE, device.id(), command.id())).isEqualTo(command);
        assertThat(wards.audited).last().satisfies(record -> {
            assertThat(record.action()).isEqualTo("COMMAND_ISSUE");
            assertThat(record.purpose()).isEqualTo("日常核查");
            assertThat(record.details()).doesNotContainValue("请速回电").containsEntry("kind", "SHOW_TEXT");
        });
    }

    @Test
    void nobodyElseDoes() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand command = text(device, "一");
        assertProblem(() -> desk.issue(ELSEWHERE, device.id(), text("二")), CommonProblem.OUTSIDE_OWN_UNIT, null);
        assertProblem(() -> desk.issue(CITY, device.id(), text("二")), CommonProblem.NOT_PERMITTED, null);
        assertProblem(() -> desk.find(ELSEWHERE, device.id(), command.id()), CommonProblem.OUTSIDE_OWN_UNIT, null);
        assertProblem(() -> desk.cancel(ELSEWHERE, device.id(), command.id()), CommonProblem.OUTSIDE_OWN_UNIT, null);
        assertThat(desk.list(ELSEWHERE, device.id(), null, 10).items()).isEmpty();
        Device spare = wards.device("13800000002");
        assertProblem(() -> desk.issue(OFFICE, spare.id(), text("二")), CommonProblem.OUTSIDE_OWN_UNIT, null);
        assertProblem(() -> desk.find(COUNTY, spare.id(), command.id()), CommonProblem.RECORD_NOT_FOUND, "id");
    }

    private void refusedToWearer(Device device, ProblemCode code, String field) {
        assertProblem(() -> desk.issueTo(COUNTY, "P1", device.id(), text("请返回")), code, field);
    }

    @Test
    void aTextForOnePersonIsIssuedWhereTheDeviceCanShowIt() {
        Device device = wards.wornWithText("13800000001", "P1");
        refusedToWearer(device, DeviceProblem.DRIVER_MISSING, "driver");
        drivers.put("jt808", new PurposefulDriver("jt808", Purpose.POSITIONING, CommandKind.LOCATE_NOW));
        refusedToWearer(device, DeviceProblem.COMMAND_NOT_SUPPORTED, "content.kind");
        drivers.put("jt808", new PurposefulDriver("jt808", Purpose.POSITIONING, CommandKind.SHOW_TEXT));
        assertProblem(
                () -> desk.issueTo(COUNTY, "P2", device.id(), text("请返回")), DeviceProblem.DEVICE_NOT_ASSIGNED, "id");
        IssuedCommand issued = desk.issueTo(COUNTY, "P1", device.id(), text("请返回"));
        assertThat(desk.list(COUNTY, device.id(), null, 10).items()).containsExactly(issued);
        assertThat(issued.superviseeId()).isEqualTo("P1");
    }

    @Test
    void aDeviceWithoutADisplayIsSentNoTextOfTheServersOwn() {
        drivers.put("jt808", new PurposefulDriver("jt808", Purpose.POSITIONING, CommandKind.SHOW_TEXT));
        Device device = wards.worn("13800000001", "P1");
        refusedToWearer(device, DeviceProblem.COMMAND_NOT_SUPPORTED, "content.kind");
        assertThat(desk.list(COUNTY, device.id(), null, 10).items()).isEmpty();
    }

    @Test
    void nobodyIsLocatedWithoutALawfulOrder() {
        Device spare = wards.device("13800000001");
        CommandContent locate = CommandContent.of(CommandKind.LOCATE_NOW);
        refused(spare, locate, DeviceProblem.DEVICE_NOT_ASSIGNED, "id");
        Device worn = wards.worn("13800000002", "P2");
        wards.orders.remove("P2");
        refused(worn, locate, DeviceProblem.DEVICE_NEEDS_POSITIONING_ORDER, "id");
        refused(worn, tracking(10, 600), DeviceProblem.DEVICE_NEEDS_POSITIONING_ORDER, "id");
        assertThat(desk.list(COUNTY, worn.id(), null, 10).items()).isEmpty();
        assertThat(text(worn, "请到所里办理手续").state()).isEqualTo(CommandState.QUEUED);
    }

    private static CommandContent tracking(Integer interval, Integer duration) {
        return new CommandContent(
                CommandKind.TRACK_TEMPORARILY, null, interval, duration, null, null, null, null, null);
    }

    @Test
    void badInputIsNamed() {
        Device device = wards.worn("13800000001", "P1");
        refused(device, null, CommonProblem.FIELD_REQUIRED, "content");
        refused(device, CommandContent.of(null), CommonProblem.FIELD_REQUIRED, "content.kind");
        refused(device, CommandContent.text(" "), CommonProblem.FIELD_REQUIRED, "content.text");
        refused(device, CommandContent.text("长".repeat(201)), CommonProblem.FIELD_INVALID, "content.text");
        refused(device, CommandContent.text("\u0007"), CommonProblem.FIELD_INVALID, "content.text");
        refused(device, tracking(null, 60), CommonProblem.FIELD_REQUIRED, "content.intervalSeconds");
        refused(device, tracking(10, 9), CommonProblem.FIELD_INVALID, "content.durationSeconds");
        refused(
                device,
                CommandContent.of(CommandKind.SET_PARAMETERS),
                CommonProblem.FIELD_REQUIRED,
                "content.reportingIntervalSeconds");
        refused(device, CommandContent.of(CommandKind.DELETE_AREA), CommonProblem.FIELD_REQUIRED, "content.areaNumber");
        assertProblem(
                () -> desk.issue(COUNTY, device.id(), new NewCommand(CommandContent.text("一"), " ", null)),
                CommonProblem.PURPOSE_REQUIRED,
                "purpose");
        for (Instant expiry : List.of(NOW, NOW.plus(Duration.ofDays(7)).plusMillis(1))) {
            assertProblem(
                    () -> desk.issue(COUNTY, device.id(), new NewCommand(CommandContent.text("一"), "核查", expiry)),
                    CommonProblem.FIELD_INVALID,
                    "expiresAt");
        }
        assertThat(desk.list(COUNTY, device.id(), null, 10).items()).isEmpty();
        assertThat(text(device, "长".repeat(200)).content().text()).hasSize(200);
    }

    @Test
    void badAreasAreNamed() {
        Device device = wards.worn("13800000001", "P1");
        Place centre = new Place(34.2594, 108.947);
        Place south = new Place(34.25, 108.95);
        DeviceArea.Shape circle = DeviceArea.Shape.CIRCLE;
        badArea(device, area(0, circle, List.of(centre), 100, true), "content.area.number");
        badArea(device, area(1, circle, List.of(centre, south), 100, true), "content.area.points");
        badArea(device, area(1, circle, List.of(new Place(91, 108)), 100, true), "content.area.points[0]");
        badArea(device, area(1, circle, List.of(centre), 0, true), "content.area.radius");
        badArea(device, area(1, circle, List.of(centre), 100, false), "content.area.entering");
        badArea(device, area(1, DeviceArea.Shape.RECTANGLE, List.of(south, centre), null, true), "content.area.points");
        badArea(
                device,
                area(1, DeviceArea.Shape.POLYGON, Collections.nCopies(101, centre), null, true),
                "content.area.points");
        CommandContent good = setArea(area(1, DeviceArea.Shape.POLYGON, Collections.nCopies(100, centre), null, true));
        assertThat(reload(issue(device, good)).content()).isEqualTo(good);
    }

    private void badArea(Device device, DeviceArea area, String field) {
        refused(device, setArea(area), CommonProblem.FIELD_INVALID, field);
    }

    private static DeviceArea area(
            int number, DeviceArea.Shape shape, List<Place> points, Integer radius, boolean leaving) {
        return new DeviceArea(number, "禁止区", shape, points, radius, false, leaving, null, null);
    }

    private static CommandContent setArea(DeviceArea area) {
        return new CommandContent(CommandKind.SET_AREA, null, null, null, null, null, area, null, null);
    }

    @Test
    void aQueueHasAnEnd() {
        Device device = wards.worn("13800000001", "P1");
        for (int i = 0; i < LIMITS.waiting(); i++) {
            text(device, "一");
        }
        refused(device, CommandContent.text("多"), DeviceProblem.COMMAND_QUEUE_FULL, "id");
        pass(LIMITS.validity());
        assertThat(text(device, "一").state()).isEqualTo(CommandState.QUEUED);
    }

    @Test
    void theLatestComesFirstPageByPage() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand first = text(device, "一");
        IssuedCommand second = text(device, "二");
        IssuedCommand third = text(device, "三");
        Page<IssuedCommand> page = desk.list(OFFICE, device.id(), null, 2);
        assertThat(page.items()).containsExactly(third, second);
        assertThat(desk.list(OFFICE, device.id(), page.next(), 2).items()).containsExactly(first);
    }

    /** */
    @Test
    void commandsToTheWearerOfASensitiveCaseAreForThoseWhoKnowIt() {
        Caller head = new Caller("beilin-head", "测试", "U1", Set.of(Role.COUNTY_JUSTICE_HEAD));
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand command = text(device, "一");
        wards.mark("P1");
        refused(device, CommandContent.text("二"), CommonProblem.NOT_PERMITTED, null);
        assertThat(desk.list(COUNTY, device.id(), null, 10).items()).isEmpty();
        assertProblem(() -> desk.find(COUNTY, device.id(), command.id()), CommonProblem.NOT_PERMITTED, null);
        assertProblem(() -> desk.cancel(COUNTY, device.id(), command.id()), CommonProblem.NOT_PERMITTED, null);
        assertThat(desk.list(head, device.id(), null, 10).items()).containsExactly(command);
        assertThat(desk.cancel(head, device.id(), command.id()).state()).isEqualTo(CommandState.CANCELLED);
    }

    @Test
    void whatIsOverCannotBeCancelled() {
        Device device = wards.worn("13800000001", "P1");
        IssuedCommand command = text(device, "一");
        IssuedCommand cancelled = desk.cancel(COUNTY, device.id(), command.id());
        assertThat(cancelled.state()).isEqualTo(CommandState.CANCELLED);
        assertThat(cancelled.closedAt()).isEqualTo(NOW);
        assertThat(wards.audited)
                .last()
                .satisfies(record -> assertThat(record.action()).isEqualTo("COMMAND_CANCEL"));
        assertProblem(() -> desk.cancel(COUNTY, device.id(), command.id()), DeviceProblem.COMMAND_STATE, "state");
        IssuedCommand expiring = text(device, "二");
        pass(LIMITS.validity());
        assertProblem(() -> desk.cancel(COUNTY, device.id(), expiring.id()), DeviceProblem.COMMAND_STATE, "state");
    }
}
