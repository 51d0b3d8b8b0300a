package org.anjiao.demonstration.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.Timeline;

/** Where the stories are played: who acts, about whom, and what day it is. */
public final class Stage {
    /** Code of the office of whose work most records tell. */
    public static final String OFFICE = "610103004";

    static final String COUNTY = "610103";
    static final String NEXT_COUNTY = "610104";
    private static final int STEPS = 50;

    private final Organization organization;
    private final Accounts accounts;
    private final Supervisees supervisees;
    private final Timeline timeline;
    private final Clock clock;
    private final int people;

    /** @param people how many were imported */
    public Stage(
            Organization organization,
            Accounts accounts,
            Supervisees supervisees,
            Timeline timeline,
            Clock clock,
            int people) {
        this.organization = organization;
        this.accounts = accounts;
        this.supervisees = supervisees;
        this.timeline = timeline;
        this.clock = clock;
        this.people = people;
    }

    Caller officer() {
        return as("dongguannanjie.gz");
    }

    Caller officeHead() {
        return as("dongguannanjie");
    }

    Caller county() {
        return as("beilin");
    }

    Caller agencyHead() {
        return as("beilin.jigou");
    }

    Caller justiceHead() {
        return as("beilin.head");
    }

    Caller as(String account) {
        return accounts.find(account).orElseThrow();
    }

    String unit(String code) {
        return organization.byCode(code, clock.instant()).orElseThrow().id();
    }

    /** Some office of the county, always the same. */
    String officeOf(String countyCode) {
        return organization.children(unit(countyCode), clock.instant()).get(0).id();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Shanghai.dayOf(now());
    }

    String id(Part part) {
        return person("测试对象%05d".formatted(part.row(people))).id();
    }

    boolean knows(String name) {
        return !list(name).isEmpty();
    }

    SuperviseeSummary person(String name) {
        return list(name).get(0);
    }

    private List<SuperviseeSummary> list(String name) {
        return supervisees
                .list(county(), new SuperviseeQuery(null, name, null, null, null, 1))
                .items();
    }

    /** A story about a person of the import; it was played if an officer has taken a step with the person since. */
    Story about(Part part, Moment moment, Consumer<String> play) {
        return about(part, moment, () -> true, play);
    }

    /** As {@link #about(Part, Moment, Consumer)}, after what the server itself does. */
    Story about(Part part, Moment moment, BooleanSupplier ready, Consumer<String> play) {
        return new Story(moment, () -> stepped(part, moment), ready, () -> play.accept(id(part)));
    }

    private boolean stepped(Part part, Moment moment) {
        return timeline.of(county(), id(part), null, STEPS).items().stream()
                .anyMatch(step ->
                        !step.actor().equals("system") && !step.recordedAt().isBefore(moment.at()));
    }
}
