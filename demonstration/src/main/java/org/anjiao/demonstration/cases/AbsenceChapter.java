package org.anjiao.demonstration.cases;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.absence.Absence;
import org.anjiao.supervisee.absence.AbsenceCause;
import org.anjiao.supervisee.absence.Absences;
import org.anjiao.supervisee.absence.NewAbsence;
import org.anjiao.supervisee.detention.DetentionKind;
import org.anjiao.supervisee.detention.Detentions;
import org.anjiao.supervisee.detention.NewDetention;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whom the office has lost: one is searched for, one is out of supervision, one was found; and one who is detained. */
@Component
public final class AbsenceChapter implements Chapter {
    private final Absences absences;
    private final Detentions detentions;

    @Activate
    public AbsenceChapter(@Reference Absences absences, @Reference Detentions detentions) {
        this.absences = absences;
        this.detentions = detentions;
    }

    @Override
    public List<Story> stories(Stage stage) {
        return List.of(
                stage.about(
                        Part.OUT_OF_SUPERVISION,
                        Moment.MID_MARCH,
                        person -> open(stage, person, AbsenceCause.CONTACT_LOST, LocalDate.of(2019, 3, 13))),
                stage.about(
                        Part.FOUND_AGAIN,
                        Moment.MID_MARCH,
                        person -> open(stage, person, AbsenceCause.CHECK_IN_FAILED, LocalDate.of(2019, 3, 14))),
                stage.about(
                        Part.OUT_OF_SUPERVISION,
                        Moment.LAST_FRIDAY,
                        person -> absences.askPolice(stage.county(), absence(stage, person), null)),
                stage.about(
                        Part.FOUND_AGAIN,
                        Moment.LAST_FRIDAY,
                        person -> absences.found(
                                stage.officer(),
                                absence(stage, person),
                                null,
                                LocalDate.of(2019, 3, 16),
                                new Absence.Finding("家属联系到本人", "手机丢失，本人到所说明情况"))),
                stage.about(
                        Part.LOST,
                        Moment.HANDOVER,
                        person -> open(stage, person, AbsenceCause.CONTACT_LOST, LocalDate.of(2019, 3, 29))),
                stage.about(
                        Part.DETAINED,
                        Moment.LAST_FRIDAY,
                        person -> detentions.file(
                                stage.officer(),
                                new NewDetention(
                                        person,
                                        DetentionKind.ADMINISTRATIVE_DETENTION,
                                        "西安市公安局碑林分局",
                                        LocalDate.of(2019, 3, 27),
                                        "参与赌博，家属电话告知"))));
    }

    private void open(Stage stage, String person, AbsenceCause cause, LocalDate lastContactOn) {
        absences.open(stage.officer(), new NewAbsence(person, cause, lastContactOn, null, "电话关机，家中无人，邻居未见"));
    }

    private String absence(Stage stage, String person) {
        return absences.list(stage.officer(), CaseQuery.ofPerson(person, 10), null)
                .items()
                .get(0)
                .id();
    }
}
