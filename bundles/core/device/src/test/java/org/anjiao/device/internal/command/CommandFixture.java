package org.anjiao.device.internal.command;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anjiao.device.CommandContent;
import org.anjiao.device.Device;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.NewCommand;
import org.anjiao.device.intake.CommandOutbox.CommandLink;
import org.anjiao.device.internal.InventoryStore;
import org.anjiao.device.internal.Wards;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.TestAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A desk and a queue on a real Derby, with a worker that works at once. */
abstract class CommandFixture {
    static final CommandLimits LIMITS =
            new CommandLimits(Duration.ofHours(24), Duration.ofDays(7), 2, 5, Duration.ofMinutes(2));

    static TestStore store;
    final MovableClock clock = new MovableClock(Wards.NOW);
    Wards wards;
    CommandQueue queue;
    CommandDesk desk;
    final Map<String, DeviceDriver> drivers = new HashMap<>();
    private int ids;

    @BeforeAll
    static void createTables() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/device.xml");
    }

    @AfterAll
    static void dropTables() {
        store.close();
    }

    @BeforeEach
    void open() throws SQLException {
        Wards.empty(store.dataSource());
        wards = new Wards(store.dataSource(), store.transactions());
        start();
    }

    /** As after a start of the server: nothing is known but what is stored. */
    final void start() {
        CommandStore commands = new CommandStore(store.dataSource());
        queue = new CommandQueue(
                commands, wards.directory, wards.orders, store.transactions(), clock, LIMITS, Runnable::run);
        desk = new CommandDesk(
                commands,
                new InventoryStore(store.dataSource()),
                queue,
                id -> Optional.ofNullable(drivers.get(id)),
                wards,
                wards.orders,
                new TestAccess(String::startsWith),
                wards,
                store.transactions(),
                () -> String.format("00000000-0000-7000-9000-%012d", ++ids),
                clock,
                LIMITS);
    }

    final void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    final IssuedCommand issue(Device device, CommandContent content) {
        return desk.issue(Wards.COUNTY, device.id(), new NewCommand(content, "日常核查", null));
    }

    final IssuedCommand text(Device device, String text) {
        return issue(device, CommandContent.text(text));
    }

    final IssuedCommand locate(Device device) {
        return issue(device, CommandContent.of(CommandKind.LOCATE_NOW));
    }

    final IssuedCommand reload(IssuedCommand command) {
        return desk.find(Wards.COUNTY, command.deviceId(), command.id());
    }

    final CommandLink connect(Device device) {
        return queue.open(Wards.binding(device), () -> {});
    }

    /** The identifiers of the commands that go out now, as a gateway asks for them. */
    static List<String> pull(CommandLink link) {
        List<String> ids = new ArrayList<>();
        if (link.waiting()) {
            link.next(commands ->
                    ids.addAll(commands.stream().map(DeviceCommand::commandId).toList()));
        }
        return ids;
    }
}
