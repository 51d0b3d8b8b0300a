package org.anjiao.demonstration.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.entry.Deliveries;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.entry.Referrals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who comes from the courts: one in correction, one registered today, one who lacks papers, one who never reported. */
@Component
public final class EntryChapter implements Chapter {
    /** Beyond every import, so that their identity numbers are nobody else's. */
    private static final int FIRST_NUMBER = 990_001;

    private static final String COURT = "西安市碑林区人民法院";

    private final Referrals referrals;
    private final Deliveries deliveries;
    private final FirstSteps firstSteps;

    @Activate
    public EntryChapter(
            @Reference Referrals referrals, @Reference Deliveries deliveries, @Reference FirstSteps firstSteps) {
        this.referrals = referrals;
        this.deliveries = deliveries;
        this.firstSteps = firstSteps;
    }

    @Override
    public List<Story> stories(Stage stage) {
        return List.of(
                newcomer(stage, 0, Moment.MID_MARCH, "2019-03-14", referral -> {
                    deliver(stage, referral, "JUDGMENT", "EXECUTION_NOTICE");
                    register(stage, referral);
                }),
                // Ten days have passed without a sign: the list of whom nobody supervises.
                newcomer(stage, 1, Moment.MID_MARCH, "2019-03-11", referral -> {}),
                new Story(
                        Moment.LAST_FRIDAY,
                        () -> firstSteps.taken(stage, stage.person(name(0)).id()),
                        () -> firstSteps.take(stage, stage.person(name(0)).id())),
                newcomer(stage, 2, Moment.LAST_FRIDAY, "2019-03-26", referral -> {
                    deliver(stage, referral, "JUDGMENT");
                    deliveries.askForMissing(stage.county(), referral.id(), null);
                }),
                newcomer(
                        stage,
                        3,
                        Moment.LAST_FRIDAY,
                        "2019-03-25",
                        referral -> referrals.reportIn(stage.county(), referral.id(), null, stage.today())),
                newcomer(stage, 4, Moment.HANDOVER, "2019-03-28", referral -> {
                    deliver(stage, referral, "JUDGMENT", "EXECUTION_NOTICE");
                    register(stage, referral);
                }),
                newcomer(stage, 5, Moment.HANDOVER, "2019-03-29", referral -> {}));
    }

    private static String name(int index) {
        return "测试对象%d".formatted(FIRST_NUMBER + index);
    }

    private Story newcomer(Stage stage, int index, Moment moment, String effectiveOn, Consumer<Referral> then) {
        return new Story(moment, () -> stage.knows(name(index)), () -> {
            LocalDate effective = LocalDate.parse(effectiveOn);
            then.accept(referrals.refer(
                    stage.county(),
                    new NewReferral(
                            Agency.COURT,
                            COURT,
                            "（2019）陕0103刑初" + (101 + index) + "号",
                            effective,
                            stage.unit(Stage.OFFICE),
                            name(index),
                            IdNumbers.of(FIRST_NUMBER + index, true),
                            Category.PROBATION,
                            effective,
                            effective.plusYears(1).minusDays(1),
                            "1380000%04d".formatted(index),
                            "碑林区东关南街演示小区" + (index + 1) + "号楼")));
        });
    }

    private void deliver(Stage stage, Referral referral, String... codes) {
        deliveries.received(stage.county(), referral.id(), null, stage.today(), List.of(codes));
        deliveries.sendReceipt(stage.county(), referral.id(), null);
    }

    private void register(Stage stage, Referral referral) {
        referrals.reportIn(stage.county(), referral.id(), null, stage.today());
        referrals.register(stage.county(), referral.id(), null, "核对身份证原件，人证一致");
    }
}
