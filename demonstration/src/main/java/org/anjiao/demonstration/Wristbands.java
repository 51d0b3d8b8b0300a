package org.anjiao.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anjiao.device.Capability;
import org.anjiao.device.Device;
import org.anjiao.device.Devices;
import org.anjiao.device.NewDevice;
import org.anjiao.organization.Boundaries;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.Page;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.store.Transactions;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.simulator.Point;
import org.anjiao.simulator.Route;
import org.anjiao.simulator.TerminalPlan;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.Supervisees;

/** Key persons under an order of positioning (rule of 2019, brief 2.9), their wristbands, and their walks. */
final class Wristbands {
    /** What the demonstration looks a wearer up for; a minor's file is not read without a reason. */
    private static final String WALK = "演示数据：安排定位手环的行走路线";

    private static final String VENDOR = "演示厂商";
    private static final String DRIVER = "jt808";
    /** How much of the room round their homes wearers walk in. */
    private static final double WALK_SHARE = 0.48;

    /** The first of every so many wearers leaves the county. */
    private static final int LEAVES = 25;

    private static final Duration BETWEEN_DEPARTURES = Duration.ofSeconds(30);

    private final Organization organization;
    private final Boundaries boundaries;
    private final Supervisees supervisees;
    private final EmOrders orders;
    private final Devices devices;
    private final Transactions transactions;
    private final Clock clock;
    private final DemonstrationConfig config;

    Wristbands(
            Organization organization,
            Boundaries boundaries,
            Supervisees supervisees,
            EmOrders orders,
            Devices devices,
            Transactions transactions,
            Clock clock,
            DemonstrationConfig config) {
        this.organization = organization;
        this.boundaries = boundaries;
        this.supervisees = supervisees;
        this.orders = orders;
        this.devices = devices;
        this.transactions = transactions;
        this.clock = clock;
        this.config = config;
    }

    /** Orders positioning for so many key persons and issues a wristband to each, unless that has been done before. */
    void issue(Caller system, int count) {
        Set<String> issued = wristbands(system).stream().map(Device::hardwareId).collect(Collectors.toSet());
        List<SuperviseeSummary> wearers = keyPersons(system, count);
        for (int i = 0; i < wearers.size(); i++) {
            SuperviseeSummary wearer = wearers.get(i);
            String terminal = terminalNumber(i);
            if (!issued.contains(terminal)) {
                transactions.run(() -> issue(wearer, terminal));
            }
        }
    }

    private List<SuperviseeSummary> keyPersons(Caller system, int count) {
        List<SuperviseeSummary> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<SuperviseeSummary> page =
                    supervisees.list(system, new SuperviseeQuery(null, null, true, null, cursor, Page.MAX_LIMIT));
            page.items().stream()
                    .filter(person -> home(person.unitId(), person.id()).isPresent())
                    .forEach(found::add);
            cursor = page.next();
        } while (cursor != null);
        int step = Math.max(1, found.size() / Math.max(1, count));
        return IntStream.range(0, Math.min(count, found.size()))
                .mapToObj(i -> found.get(i * step))
                .toList();
    }

    private void issue(SuperviseeSummary person, String terminal) {
        Unit county = countyOf(person.unitId());
        Caller officer = Cast.as(county, Role.COUNTY_OFFICER);
        LocalDate today = Shanghai.dayOf(clock.instant());
        LocalDate latest = today.plusMonths(3).minusDays(1);
        LocalDate end = person.termTo().isBefore(latest) ? person.termTo() : latest;
        EmOrder order =
                orders.propose(officer, new EmProposal(person.id(), "KEY_PERSON", "重点对象认定表", null, today, end, null));
        orders.approve(Cast.as(county, Role.COUNTY_JUSTICE_HEAD), order.id(), order.version());
        Device device = devices.register(
                officer,
                new NewDevice(
                        VENDOR,
                        DRIVER,
                        terminal,
                        "AJ-W1",
                        Set.of(Capability.POSITION, Capability.TAMPER, Capability.TEXT)));
        devices.assign(officer, device.id(), person.id(), clock.instant());
    }

    /** Lets all issued wristbands walk and report. */
    Fleet walk(Caller system, FleetSettings settings) {
        List<TerminalPlan> plans = wristbands(system).stream()
                .map(device -> new TerminalPlan(device.hardwareId(), route(device)))
                .toList();
        Fleet fleet = new Fleet(settings, plans, clock, (terminal, at) -> {});
        fleet.start();
        return fleet;
    }

    private List<Device> wristbands(Caller system) {
        List<Device> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<Device> page = devices.list(system, null, cursor, Page.MAX_LIMIT);
            page.items().stream()
                    .filter(device -> device.vendor().equals(VENDOR) && device.superviseeId() != null)
                    .forEach(found::add);
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private Route route(Device device) {
        String unitId = supervisees
                .find(Cast.as(organization.root(clock.instant()), Role.SYSTEM), device.superviseeId(), WALK)
                .unitId();
        Territory.Place home = home(unitId, device.superviseeId()).orElseThrow();
        Route walk = Route.wandering(home.point(), WALK_SHARE * home.room(), device.number());
        int turn = device.number() / LEAVES;
        if (device.number() % LEAVES != 1) {
            return walk;
        }
        Instant from =
                clock.instant().plusSeconds(config.leaveAfterSeconds()).plus(BETWEEN_DEPARTURES.multipliedBy(turn));
        Point away = territory(unitId).orElseThrow().outside(home.point());
        return walk.leaving(away, from, Duration.ofSeconds(config.leaveSeconds()));
    }

    private Optional<Territory.Place> home(String unitId, String superviseeId) {
        return territory(unitId).flatMap(territory -> territory.inside(Chance.of("home", superviseeId)));
    }

    private Optional<Territory> territory(String unitId) {
        String division = organization.unit(unitId, clock.instant()).adminCode();
        return Optional.ofNullable(division)
                .flatMap(code -> boundaries.of(code.substring(0, 6)))
                .map(Territory::new);
    }

    private Unit countyOf(String officeId) {
        Unit office = organization.unit(officeId, clock.instant());
        return organization.unit(office.reportingParent(), clock.instant());
    }

    private static String terminalNumber(int index) {
        return Long.toString(13_900_000_001L + index);
    }
}
