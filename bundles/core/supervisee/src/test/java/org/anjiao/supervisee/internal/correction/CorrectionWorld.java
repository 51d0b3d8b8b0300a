package org.anjiao.supervisee.internal.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.entry.ReferralBook;
import org.anjiao.supervisee.internal.entry.ReferralLetters;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** People who have just come into correction. */
final class CorrectionWorld {
    /** A woman's sequence number is even. */
    static final int WOMAN = 12;

    static final int MAN = 11;

    private static int area;

    private CorrectionWorld() {}

    /** Registers somebody of that birth on that day and gives the identifier. */
    static String registered(TestWorld world, LocalDate day, LocalDate birth, int sequence) {
        world.clock.set(day + "T09:00");
        ReferralBook referrals = new ReferralBook(
                world.desk,
                world.registry,
                new ReferralLetters(world.desk, world.caseDocuments()),
                new Conditions(world.desk));
        String idNumber = TestWorld.idNumber(area++ % 100, birth.plusDays(area / 100), sequence);
        Referral referral = referrals.refer(
                world.beilin,
                new NewReferral(
                        Agency.COURT,
                        "某区人民法院",
                        "刑初1号",
                        day,
                        "u-610103001",
                        "测试对象01",
                        idNumber,
                        Category.PROBATION,
                        day,
                        day.plusYears(1),
                        null,
                        null));
        referrals.reportIn(world.beilin, referral.id(), null, day);
        referrals.register(world.beilin, referral.id(), null, "与身份证一致");
        world.documents.clear();
        return referral.superviseeId();
    }

    static String man(TestWorld world, LocalDate day) {
        return registered(world, day, LocalDate.of(1985, 1, 1), MAN);
    }

    static Map<DueKind, Due> dues(TestWorld world, String person) {
        return new DueListReader(world.desk)
                .list(world.office, new DueQuery(null, person, null, null, null, 50)).items().stream()
                        .collect(Collectors.toMap(Due::kind, due -> due));
    }

    static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    static void refusedNaming(ProblemCode code, String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.field()).isEqualTo(field);
        });
    }

    /** Both packs, at one day each. */
    static List<LocalDate> underBothPacks() {
        return List.of(LocalDate.of(2019, 3, 5), LocalDate.of(2026, 3, 5));
    }
}
