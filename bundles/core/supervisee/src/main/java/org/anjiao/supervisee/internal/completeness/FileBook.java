package org.anjiao.supervisee.internal.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.completeness.CaseFiles;
import org.anjiao.supervisee.completeness.Completeness;
import org.anjiao.supervisee.completeness.FileBoard;
import org.anjiao.supervisee.completeness.FileItem;
import org.anjiao.supervisee.completeness.FileItemName;
import org.anjiao.supervisee.completeness.FileProblem;
import org.anjiao.supervisee.internal.completeness.FileEntity.Paper;
import org.anjiao.supervisee.internal.completeness.FileLaw.Case;
import org.anjiao.supervisee.internal.completeness.FileLaw.Required;
import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** The case files. */
public class FileBook implements CaseFiles {
    static final String RECORD_TYPE = "file";
    /** Fields that no record of a person lacks. */
    static final Set<String> ALWAYS = Set.of("idNumber", "sex", "birthDate", "category", "termFrom", "termTo");

    private static final String FIELD = "field";
    private static final int MAX_REFERENCE = 200;
    private static final int MAX_TEXT = 500;

    private final Desk desk;
    private final SealedTexts texts;
    private final FileCensus census;

    public FileBook(Desk desk, SealedTexts texts) {
        this.desk = desk;
        this.texts = texts;
        census = new FileCensus(desk);
    }

    @Override
    public Completeness of(Caller caller, String superviseeId) {
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                superviseeId,
                (manager, person) -> view(person, manager.find(FileEntity.class, person.id())));
    }

    @Override
    public Completeness fileDocument(
            Caller caller, String superviseeId, Long version, String code, String reference, LocalDate dated) {
        String number = Desk.text("reference", reference, MAX_REFERENCE);
        if (Desk.value("dated", dated).isAfter(desk.today())) {
            throw new ProblemException(FileProblem.FILE_DAY, "dated");
        }
        return change(caller, superviseeId, version, "FILE_DOCUMENT", code, (person, file) -> {
            requireCode(required(person).documents(), code);
            file.put(code, new Paper(number, dated, caller.account(), desk.now(), null));
        });
    }

    @Override
    public Completeness withdrawDocument(Caller caller, String superviseeId, Long version, String code, String reason) {
        Desk.text("reason", reason, MAX_TEXT);
        return change(caller, superviseeId, version, "FILE_DOCUMENT_WITHDRAWN", code, (person, file) -> {
            Paper paper = file.papers().get(code);
            if (paper == null) {
                throw new ProblemException(FileProblem.FILE_DOCUMENT_ABSENT, "code");
            }
            if (paper.step() != null) {
                throw new ProblemException(FileProblem.FILE_DOCUMENT_OF_STEP, "code");
            }
            file.remove(code);
        });
    }

    @Override
    public Completeness fillField(Caller caller, String superviseeId, Long version, String code, String text) {
        String given = Desk.text("text", text, MAX_REFERENCE);
        return change(caller, superviseeId, version, "FILE_FIELD", code, (person, file) -> {
            Set<String> open = new HashSet<>(required(person).fields());
            open.removeAll(person.filledFields());
            open.removeAll(ALWAYS);
            requireCode(open, code);
            file.fill(code, texts.encrypt(FIELD, given));
        });
    }

    private static void requireCode(Set<String> known, String code) {
        if (code == null || !known.contains(code)) {
            throw new ProblemException(FileProblem.FILE_CODE_UNKNOWN, "code", code);
        }
    }

    private interface Change {
        void on(SuperviseeEntity person, FileEntity file);
    }

    private Completeness change(
            Caller caller, String superviseeId, Long version, String action, String code, Change change) {
        return desk.step(caller, Permission.CASE_RECORD, superviseeId, (manager, person) -> {
            FileEntity file = FileSteps.file(manager, person.id());
            Desk.requireVersion(file.version(), version);
            change.on(person, file);
            manager.flush();
            desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, person.id(), Map.of("code", code)));
            return view(person, file);
        });
    }

    @Override
    public Map<String, String> fields(Caller caller, String superviseeId, String purpose) {
        String why = Desk.purpose(purpose);
        return desk.step(caller, Permission.SUPERVISEE_UNMASK, superviseeId, (manager, person) -> {
            desk.read(caller, person, "FILE_FIELDS_READ", RECORD_TYPE, person.id(), why);
            return opened(manager, person);
        });
    }

    private Map<String, String> opened(EntityManager manager, SuperviseeEntity person) {
        Map<String, String> opened = new LinkedHashMap<>();
        FileEntity file = manager.find(FileEntity.class, person.id());
        if (file != null) {
            file.sealedFields().forEach((code, kept) -> {
                if (!kept.isEmpty()) {
                    opened.put(code, texts.decrypt(FIELD, kept));
                }
            });
        }
        return opened;
    }

    @Override
    public FileBoard board(Caller caller, String unitId) {
        return census.board(desk.around().access().scope(caller, Permission.ROLLUP_READ, unitId));
    }

    private Required required(SuperviseeEntity person) {
        return new FileLaw(desk.around().policy(), desk.today()).required(kind(person));
    }

    private Case kind(SuperviseeEntity person) {
        boolean over = person.status() == Status.RELEASED || person.termTo().isBefore(desk.today());
        return new Case(
                desk.jurisdiction(person, desk.today()),
                person.category(),
                person.registeredOn(),
                over ? person.termTo() : null,
                person.minorRegime());
    }

    /** @param file null if nothing was filed */
    private Completeness view(SuperviseeEntity person, FileEntity file) {
        Required required = required(person);
        Set<String> there = new HashSet<>(ALWAYS);
        there.addAll(person.filledFields());
        there.addAll(file == null ? Set.of() : file.present());
        Map<String, Paper> papers = file == null ? Map.of() : file.papers();
        List<FileItem> items = new ArrayList<>();
        required.documents().forEach(code -> items.add(item(code, true, there, papers.get(code))));
        required.fields().forEach(code -> items.add(item(code, false, there, null)));
        int present = (int) required.codes().filter(there::contains).count();
        return new Completeness(
                person.id(),
                person.unitId(),
                kind(person).stage(),
                required.size() == 0 ? 100 : 100 * present / required.size(),
                required.size(),
                present,
                items,
                List.copyOf(required.basis()),
                file == null ? 0 : file.version());
    }

    private static FileItem item(String code, boolean document, Set<String> there, Paper paper) {
        return new FileItem(
                code,
                document,
                FileItemName.of(code).map(FileItemName::zh).orElse(code),
                FileItemName.of(code).map(FileItemName::en).orElse(code),
                there.contains(code),
                paper == null ? null : paper.reference(),
                paper == null ? null : paper.dated(),
                paper == null ? null : paper.filedBy(),
                paper == null ? null : paper.filedAt(),
                paper != null && paper.step() != null);
    }
}
