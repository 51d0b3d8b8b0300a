package org.anjiao.supervisee.internal.exit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.exit.Announcement;
import org.anjiao.supervisee.exit.EarlierAnnouncement;
import org.anjiao.supervisee.exit.ExitProblem;
import org.anjiao.supervisee.exit.Release;
import org.anjiao.supervisee.exit.ReleaseObstacle;
import org.anjiao.supervisee.exit.ReleaseQuery;
import org.anjiao.supervisee.exit.ReleaseState;
import org.anjiao.supervisee.exit.Releases;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseDocuments;

/** The releases. */
public class ReleaseBook implements Releases {
    static final String RECORD_TYPE = "release";
    private static final Set<Status> ENDED = EnumSet.of(Status.RELEASED, Status.TERMINATED, Status.TRANSFERRED_OUT);
    private static final int MAX_TEXT = 1000;
    private static final int MAX_LINE = 200;
    private static final int MAX_REASON = 500;

    private static final SortKey TERM = SortKey.day("term", "termTo").ascendingFirst();
    private static final ListShape SHAPE = ListShape.filed(
                    TERM, TERM, SortKey.day("registered", "registeredOn"), SortKey.text("number", "number"))
            .withPerson("id", "r.id = :person");

    private final Desk desk;
    private final CaseList<SuperviseeEntity> ending;
    private final CaseEnd end;
    private final CaseDocuments documents;

    public ReleaseBook(Desk desk, CaseEnd end, CaseDocuments documents) {
        this.desk = desk;
        ending = new CaseList<>(desk, SuperviseeEntity.class, SHAPE);
        this.end = end;
        this.documents = documents;
    }

    @Override
    public Release fileSummary(Caller caller, String superviseeId, Long version, String summary, LocalDate handedInOn) {
        String text = Desk.text("summary", summary, MAX_TEXT);
        return step(
                caller,
                Permission.CASE_RECORD,
                superviseeId,
                version,
                "RELEASE_SUMMARY",
                (manager, person, release) -> {
                    if (handedInOn != null) {
                        requireDay("handedInOn", handedInOn, person.termFrom());
                    }
                    release.summarised(text, handedInOn);
                    Instant at = handedInOn == null ? desk.now() : Shanghai.startOf(handedInOn);
                    desk.dues().done(manager, DueKind.RELEASE_SUMMARY, person.id(), at);
                });
    }

    @Override
    public Release appraise(Caller caller, String superviseeId, Long version, String appraisal) {
        String text = Desk.text("appraisal", appraisal, MAX_TEXT);
        return step(
                caller,
                Permission.CASE_PROPOSE,
                superviseeId,
                version,
                "RELEASE_APPRAISED",
                (manager, person, release) -> release.appraised(caller, text, desk.now()));
    }

    @Override
    public Release release(Caller caller, String superviseeId, Long version, Announcement asked) {
        Announcement announcement = checked(asked);
        return step(caller, Permission.CASE_RECEIVE, superviseeId, version, "RELEASED", (manager, person, release) -> {
            desk.requireLevel(caller, person, Level.COUNTY);
            release.requireOpen();
            requireFree(obstacles(manager, person, release));
            Desk.requireOther(caller, release.appraisedBy());
            requireDay("announcedOn", announcement.announcedOn(), person.termTo());
            release.released(caller, announcement, law(person).rule().basis(), desk.now());
            release.sent(certificate(manager, caller, person, announcement, ""));
            end.end(manager, caller, person, Status.RELEASED, "期满解除");
        });
    }

    private static Announcement checked(Announcement asked) {
        return new Announcement(
                Desk.value("announcedOn", asked.announcedOn()),
                Desk.text("participants", asked.participants(), MAX_LINE),
                Desk.text("aftercare", asked.aftercare(), MAX_LINE));
    }

    @Override
    public Release correct(Caller caller, String superviseeId, Long version, Announcement announcement, String reason) {
        Announcement right = checked(announcement);
        String why = Desk.text("reason", reason, MAX_REASON);
        return desk.step(caller, Permission.CASE_RECEIVE, superviseeId, (manager, person) -> {
            ReleaseEntity release = known(manager, person);
            Desk.requireVersion(release.version(), version);
            desk.requireLevel(caller, person, Level.COUNTY);
            ReleaseEntity.Filed filed = release.filed();
            Announcement wrong = release.announcement();
            String replacing = "本证明书及通知书更正并取代" + release.documentName() + "，更正理由：" + why + "。";
            release.corrected(caller, right, desk.now());
            requireDay("announcedOn", right.announcedOn(), person.termTo());
            manager.persist(new EarlierAnnouncementEntity(
                    desk.around().ids().next(), superviseeId, wrong, filed, why, caller, desk.now()));
            release.sent(certificate(manager, caller, person, right, replacing));
            return recorded(
                    manager,
                    caller,
                    person,
                    release,
                    "RELEASE_CORRECTED",
                    Map.of(
                            "announcedOn",
                            right.announcedOn().toString(),
                            "before",
                            wrong.announcedOn().toString()));
        });
    }

    private static void requireFree(Set<ReleaseObstacle> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new ProblemException(
                    ExitProblem.RELEASE_HELD,
                    null,
                    joined(obstacles, ReleaseObstacle::zh, "；"),
                    joined(obstacles, ReleaseObstacle::en, "; "));
        }
    }

    private static String joined(
            Set<ReleaseObstacle> obstacles, Function<ReleaseObstacle, String> text, String separator) {
        return obstacles.stream().map(text).collect(Collectors.joining(separator));
    }

    private void requireDay(String field, LocalDate day, LocalDate first) {
        if (day.isBefore(first) || day.isAfter(desk.today())) {
            throw new ProblemException(ExitProblem.RELEASE_DAY, field, first, desk.today());
        }
    }

    /** D-22: the certificate is the person's; deciding authority, procuratorate and police get the notice. */
    private CaseDocuments.Issued certificate(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            Announcement announcement,
            String replacing) {
        Agency deciding = Authorities.deciding(manager, person);
        return documents.issue(
                caller,
                new CaseDocument(
                        "D-22",
                        person.id(),
                        desk.deciding(person.unitId(), Level.COUNTY).id(),
                        null,
                        Authorities.all(deciding),
                        "解除社区矫正证明书及通知书" + (replacing.isEmpty() ? "" : "（更正）"),
                        replacing + person.category().zh() + "，矫正期限自" + person.termFrom() + "至" + person.termTo()
                                + "，现期满，于"
                                + announcement.announcedOn() + "宣告解除社区矫正。安置帮教衔接：" + announcement.aftercare()
                                + "。依据：《社区矫正法》第四十四条；"
                                + law(person).rule().basis(),
                        RECORD_TYPE,
                        person.id()));
    }

    @Override
    public Release find(Caller caller, String superviseeId) {
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                superviseeId,
                (manager, person) -> view(manager, person, known(manager, person)));
    }

    @Override
    public Page<Release> list(Caller caller, ReleaseQuery query) {
        LocalDate until = query.endingBy() == null ? desk.today() : query.endingBy();
        Filter filter = new Filter().equal("status", Status.ACTIVE).on("r.termTo <= :until", "until", until);
        return ending.page(
                caller, query.of(), filter, (manager, person) -> view(manager, person, known(manager, person)));
    }

    private interface Change {
        void on(EntityManager manager, SuperviseeEntity person, ReleaseEntity release);
    }

    private Release step(
            Caller caller, Permission permission, String superviseeId, Long version, String action, Change change) {
        return desk.step(caller, permission, superviseeId, (manager, person) -> {
            ReleaseEntity release = known(manager, person);
            Desk.requireVersion(release.version(), version);
            release.requireOpen();
            desk.requireActive(person);
            if (!manager.contains(release)) {
                manager.persist(release);
            }
            change.on(manager, person, release);
            return recorded(
                    manager,
                    caller,
                    person,
                    release,
                    action,
                    Map.of(
                            "state",
                            release.state().name(),
                            "termTo",
                            person.termTo().toString()));
        });
    }

    private Release recorded(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            ReleaseEntity release,
            String action,
            Map<String, String> facts) {
        manager.flush();
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, person.id(), facts));
        return view(manager, person, release);
    }

    /** The release as it stands; one that nobody has begun if there is none, settled where the case has ended without it. */
    private static ReleaseEntity known(EntityManager manager, SuperviseeEntity person) {
        ReleaseEntity found = manager.find(ReleaseEntity.class, person.id());
        if (found != null) {
            return found;
        }
        ReleaseEntity none = new ReleaseEntity(person.id());
        if (ENDED.contains(person.status())) {
            none.move(ReleaseState.MOOT);
        }
        return none;
    }

    private Release view(EntityManager manager, SuperviseeEntity person, ReleaseEntity release) {
        Set<ReleaseObstacle> obstacles = person.status() == Status.ACTIVE
                ? obstacles(manager, person, release)
                : EnumSet.noneOf(ReleaseObstacle.class);
        return release.view(person, obstacles, earlier(manager, person.id()));
    }

    private static List<EarlierAnnouncement> earlier(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select e from EarlierAnnouncementEntity e where e.superviseeId = :person"
                                + " order by e.correctedAt desc, e.id desc",
                        EarlierAnnouncementEntity.class)
                .setParameter("person", superviseeId)
                .getResultStream()
                .map(EarlierAnnouncementEntity::view)
                .toList();
    }

    private Set<ReleaseObstacle> obstacles(EntityManager manager, SuperviseeEntity person, ReleaseEntity release) {
        return law(person)
                .obstacles(
                        desk.today(),
                        desk.flags().of(manager, person.id()),
                        release.summary() != null,
                        release.appraisal() != null);
    }

    private ReleaseLaw law(SuperviseeEntity person) {
        return ReleaseLaw.of(desk, person);
    }
}
