package org.anjiao.supervisee.internal.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.correction.Announcement;
import org.anjiao.supervisee.correction.Announcements;
import org.anjiao.supervisee.correction.Attendance;
import org.anjiao.supervisee.correction.CorrectionProblem;
import org.anjiao.supervisee.correction.NewAnnouncement;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.completeness.FileSteps;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;

/** The announcements. */
public class AnnouncementBook implements Announcements {
    private static final String RECORD_TYPE = "announcement";
    private static final int MAX_NAME = 60;
    private static final int MAX_PLACE = 200;
    private static final int MAX_MINUTES = 2000;
    private static final int MAX_REASON = 500;
    private static final String LETTER = "RESPONSIBILITY_LETTER";

    private static final SortKey HELD = SortKey.day("held", "heldOn");
    private static final ListShape SHAPE = ListShape.ofKept(HELD, HELD, SortKey.made("recorded"));

    private final Desk desk;
    private final CaseList<AnnouncementEntity> announcements;
    private final CaseDocuments documents;

    public AnnouncementBook(Desk desk, CaseDocuments documents) {
        this.desk = desk;
        announcements = new CaseList<>(desk, AnnouncementEntity.class, SHAPE);
        this.documents = documents;
    }

    @Override
    public Announcement announce(Caller caller, NewAnnouncement asked) {
        NewAnnouncement held = checked(asked, Desk.text("superviseeId", asked.superviseeId(), 36));
        return desk.step(caller, Permission.CASE_RECEIVE, held.superviseeId(), (manager, person) -> {
            desk.requireActive(person);
            requireFirst(manager, person);
            requireLawful(person, held);
            String basis = desk.rule(RuleCodes.ANNOUNCEMENT_DAYS, person, person.registeredOn())
                    .basis();
            AnnouncementEntity entity =
                    new AnnouncementEntity(desk.around().ids().next(), held, basis, caller, desk.now());
            manager.persist(entity);
            entity.issued(document(caller, person, entity.view(), ""));
            desk.dues().done(manager, DueKind.ANNOUNCEMENT, person.id(), Shanghai.startOf(held.heldOn()));
            manager.flush();
            Map<String, String> facts =
                    new TreeMap<>(Map.of("heldOn", held.heldOn().toString(), "basis", basis));
            if (held.letterSigned()) {
                facts.put(FileSteps.NAMED, LETTER);
            }
            return recorded(manager, caller, person, entity, "ANNOUNCED", facts);
        });
    }

    @Override
    public Announcement correct(Caller caller, String id, Long version, NewAnnouncement asked, String reason) {
        String why = Desk.text("reason", reason, MAX_REASON);
        return desk.onRecord(
                caller,
                Permission.CASE_RECEIVE,
                AnnouncementEntity.class,
                id,
                AnnouncementEntity::superviseeId,
                (manager, person, wrong) -> {
                    Desk.requireVersion(wrong.version(), version);
                    NewAnnouncement held = checked(asked, person.id());
                    requireLawful(person, held);
                    AnnouncementEntity right =
                            wrong.correctedBy(desk.around().ids().next(), held, why, caller, desk.now());
                    manager.flush();
                    manager.persist(right);
                    right.issued(document(
                            caller,
                            person,
                            right.view(),
                            "本宣告书更正并取代入矫宣告书" + wrong.documentName() + "，更正理由：" + why + "。"));
                    desk.dues()
                            .doneOnAnotherDay(
                                    manager, DueKind.ANNOUNCEMENT, person.id(), Shanghai.startOf(held.heldOn()));
                    manager.flush();
                    return recorded(manager, caller, person, right, "ANNOUNCEMENT_CORRECTED", corrected(wrong, held));
                });
    }

    /** What the time line says of a correction, and what follows from it for the file. */
    private static Map<String, String> corrected(AnnouncementEntity wrong, NewAnnouncement right) {
        Map<String, String> facts = new TreeMap<>(Map.of(
                "heldOn", right.heldOn().toString(), "before", wrong.heldOn().toString()));
        if (right.letterSigned() != wrong.letterSigned()) {
            facts.put(right.letterSigned() ? FileSteps.NAMED : FileSteps.TAKEN_BACK, LETTER);
        }
        return facts;
    }

    private Announcement recorded(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            AnnouncementEntity entity,
            String action,
            Map<String, String> facts) {
        Announcement view = entity.view();
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, view.id(), facts));
        return view;
    }

    private void requireLawful(SuperviseeEntity person, NewAnnouncement held) {
        requireDay(person, held.heldOn());
        new AnnouncementLaw(desk.around().policy(), desk.jurisdiction(person, held.heldOn()))
                .require(held, person.minorRegime());
    }

    private static void requireFirst(EntityManager manager, SuperviseeEntity person) {
        CorrectionSteps.oneAtATime(manager, person);
        of(manager, person.id()).stream().findAny().ifPresent(earlier -> {
            throw new ProblemException(
                    CorrectionProblem.ANNOUNCED_ALREADY, null, earlier.heldOn().toString());
        });
    }

    private void requireDay(SuperviseeEntity person, LocalDate day) {
        if (day.isBefore(person.registeredOn()) || day.isAfter(desk.today())) {
            throw new ProblemException(
                    CorrectionProblem.ANNOUNCEMENT_DAY,
                    "heldOn",
                    person.registeredOn().toString());
        }
    }

    /** @param replacing what it says of the document whose place it takes; empty for the first */
    private CaseDocuments.Issued document(
            Caller caller, SuperviseeEntity person, Announcement announcement, String replacing) {
        NewAnnouncement held = announcement.held();
        return documents.issue(
                caller,
                new CaseDocument(
                        "D-06",
                        person.id(),
                        desk.deciding(person.unitId(), Level.COUNTY).id(),
                        null,
                        List.of(),
                        replacing.isEmpty() ? "入矫宣告书" : "入矫宣告书（更正）",
                        replacing + "宣告日期：" + held.heldOn() + "；地点：" + held.place() + "；"
                                + (held.open() ? "公开宣告" : "不公开宣告") + "；已告知权利和义务；矫正责任书"
                                + (held.letterSigned() ? "已签" : "未签") + "；矫正期限："
                                + person.termFrom() + "至" + person.termTo(),
                        RECORD_TYPE,
                        announcement.id()));
    }

    @Override
    public List<Announcement> ofPerson(Caller caller, String superviseeId) {
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                superviseeId,
                (manager, person) -> of(manager, superviseeId).stream()
                        .map(AnnouncementEntity::view)
                        .toList());
    }

    private static List<AnnouncementEntity> of(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select a from AnnouncementEntity a where a.superviseeId = :person order by a.number desc",
                        AnnouncementEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    private static NewAnnouncement checked(NewAnnouncement asked, String superviseeId) {
        return new NewAnnouncement(
                superviseeId,
                Desk.value("heldOn", asked.heldOn()),
                Desk.text("place", asked.place(), MAX_PLACE),
                asked.open(),
                asked.present().stream().map(AnnouncementBook::checked).toList(),
                asked.rightsTold(),
                asked.letterSigned(),
                Desk.text("minutes", asked.minutes(), MAX_MINUTES));
    }

    private static Attendance checked(Attendance asked) {
        return new Attendance(Desk.value("present", asked.kind()), Desk.text("present", asked.name(), MAX_NAME));
    }

    @Override
    public Page<Announcement> list(Caller caller, CaseQuery query, Boolean current) {
        return announcements.page(caller, query, new Filter().none("replacedAt", current), AnnouncementEntity::view);
    }
}
