package org.anjiao.demonstration;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.anjiao.campaign.TaskSummary;
import org.anjiao.demonstration.cases.Moment;
import org.anjiao.demonstration.cases.Part;
import org.anjiao.demonstration.cases.PlayedCases;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.platform.DemonstrationClock;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetSettings;
import org.anjiao.supervisee.ImportResult;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.Supervisees;

/** Plays the campaign from 4 March to the handover once, and lets the wristbands walk at every start. */
final class Demonstration {
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Clock clock;
    private final DemonstrationClock hands;
    private final Organization organization;
    private final Supervisees supervisees;
    private final Cast cast;
    private final PlayedCampaign campaign;
    private final PlayedHazards hazards;
    private final Wristbands wristbands;
    private final PlayedCases cases;
    private final Progress progress;
    private final DemonstrationConfig config;

    Demonstration(
            Clock clock,
            DemonstrationClock hands,
            Organization organization,
            Supervisees supervisees,
            Cast cast,
            PlayedCampaign campaign,
            PlayedHazards hazards,
            Wristbands wristbands,
            PlayedCases cases,
            Progress progress,
            DemonstrationConfig config) {
        this.clock = clock;
        this.hands = hands;
        this.organization = organization;
        this.supervisees = supervisees;
        this.cast = cast;
        this.campaign = campaign;
        this.hazards = hazards;
        this.wristbands = wristbands;
        this.cases = cases;
        this.progress = progress;
        this.config = config;
    }

    /** @return the running fleet */
    Fleet play() throws IOException, InterruptedException {
        if (progress.isReady()) {
            cast.openAgain();
        } else {
            prepare();
        }
        Fleet fleet = wristbands.walk(cast.system(), fleetSettings());
        progress.ready();
        return fleet;
    }

    /** Each step looks at what is there already: a server that was stopped in the middle goes on where it stood. */
    private void prepare() throws IOException, InterruptedException {
        progress.step("建立演示账号", "creating accounts");
        cast.signUp();
        progress.step("导入测试对象", "importing synthetic supervisees");
        importPeople();
        if (config.history()) {
            playHistory();
        }
        progress.step("佩戴电子腕带", "issuing wristbands");
        advanceTo(OffsetDateTime.parse(config.handover()).toInstant());
        wristbands.issue(cast.system(), config.devices());
        if (config.history()) {
            play(Moment.HANDOVER);
        }
    }

    private void playHistory() throws IOException, InterruptedException {
        progress.step("下发专项活动", "issuing the campaign");
        campaign.issue(cast.system());
        progress.step("各单位签收", "units acknowledge by REST and SOAP");
        acknowledge();
        cast.signUpCounties();
        campaign.mobilise();
        playScreening();
    }

    private void importPeople() {
        Instant now = clock.instant();
        List<String> offices = organization
                .tree(Axis.REPORTING, now)
                .officesBelow(organization.root(now).id())
                .stream()
                .map(id -> organization.unit(id, now).code())
                .sorted()
                .toList();
        List<String> spread = SyntheticPeople.spread(offices, config.supervisees());
        ImportResult result = supervisees.importTable(cast.system(), new SyntheticPeople(spread));
        result.errors().stream()
                .filter(error -> !error.code().equals(SuperviseeProblem.DUPLICATE_PERSON.name()))
                .findFirst()
                .ifPresent(error -> {
                    throw new IllegalStateException("synthetic people were rejected: " + error);
                });
    }

    private void acknowledge() throws IOException, InterruptedException {
        AgencyClient agencies = new AgencyClient(config.serverUrl());
        agencies.awaitServer();
        for (String account : cast.directUnitAccounts().values()) {
            if (account.equals("hancheng")) {
                agencies.acknowledgeBySoap(account, PlayedCampaign.CODE);
            } else {
                agencies.acknowledgeByRest(account, PlayedCampaign.CODE);
            }
        }
    }

    private void playScreening() throws InterruptedException {
        Caller system = cast.system();
        Map<LocalDate, List<TaskSummary>> schedule = campaign.schedule(system);
        for (Map.Entry<LocalDate, List<TaskSummary>> day : schedule.entrySet()) {
            progress.step("重放 " + day.getKey(), "playing " + day.getKey());
            for (Moment moment : List.of(Moment.MID_MARCH, Moment.LAST_FRIDAY)) {
                if (!moment.day().isAfter(day.getKey())) {
                    play(moment);
                }
            }
            advanceTo(day.getKey().atTime(EVENING).atZone(Shanghai.ZONE).toInstant());
            campaign.beginScreening();
            campaign.fileInterviews(day.getKey(), day.getValue());
            hazards.work(system);
        }
    }

    private void play(Moment moment) throws InterruptedException {
        if (!Part.byRow(config.supervisees()).isEmpty()) {
            advanceTo(moment.at());
            cases.play(moment);
        }
    }

    private void advanceTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            hands.advanceTo(instant);
        }
    }

    private FleetSettings fleetSettings() {
        String[] gateway = config.gateway().split(":", 2);
        return FleetSettings.live(gateway[0], Integer.parseInt(gateway[1]), Duration.ofSeconds(config.reportSeconds()));
    }
}
