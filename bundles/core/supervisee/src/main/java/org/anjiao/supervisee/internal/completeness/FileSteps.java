package org.anjiao.supervisee.internal.completeness;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.StepFollower;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/**
 * Puts on file what a step of the case brings about. A step may also name documents itself, by the packs' codes in its facts
 * {@link #NAMED} and {@link #TAKEN_BACK}.
 */
public final class FileSteps implements StepFollower {
    /** The fact with the codes of what is put on file. */
    public static final String NAMED = "documents";

    /** The fact with the codes of what a record of that kind had put on file wrongly. */
    public static final String TAKEN_BACK = "documentsTakenBack";

    private static final Map<String, List<String>> DOCUMENTS = Map.of(
            "RECEIPT_SENT", List.of("DELIVERY_RECEIPT"),
            "REFERRAL_REPORTED", List.of("REPORT_STATUS"),
            "ANNOUNCED", List.of("ANNOUNCEMENT"),
            "GROUP_FORMED", List.of("CORRECTION_GROUP"),
            "PLAN_IN_FORCE", List.of("CORRECTION_PLAN"),
            "EXIT_CONTROL_REPORTED", List.of("EXIT_CONTROL_REPORT"),
            "RELEASE_SUMMARY", List.of("PERSONAL_SUMMARY"),
            "RELEASE_APPRAISED", List.of("APPRAISAL"),
            "RELEASED", List.of("RELEASE_CERTIFICATE", "RELEASE_NOTICE"));

    private static final Map<String, String> FIELDS = Map.of(
            "REFERRAL_RECEIVED", "decidingAuthority", "GUARANTOR_NAMED", "guarantor", "GUARDIAN_NAMED", "guardian");

    private static final Map<String, String> FIELDS_LOST =
            Map.of("GUARANTOR_LOST", "guarantor", "GUARDIAN_LOST", "guardian");

    private final Desk desk;

    public FileSteps(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void followed(EntityManager manager, SuperviseeEntity person, CaseStep step) {
        if (FIELDS.containsKey(step.action())) {
            file(manager, person.id()).fill(FIELDS.get(step.action()), "");
        }
        if (FIELDS_LOST.containsKey(step.action())) {
            file(manager, person.id()).empty(FIELDS_LOST.get(step.action()));
        }
        DOCUMENTS.getOrDefault(step.action(), List.of()).forEach(code -> put(manager, person, step, code));
        named(step, NAMED).forEach(code -> put(manager, person, step, code));
        named(step, TAKEN_BACK).forEach(code -> takeBack(manager, person, step, code));
    }

    private static List<String> named(CaseStep step, String fact) {
        String codes = step.facts().get(fact);
        return codes == null || codes.isBlank()
                ? List.of()
                : List.of(codes.strip().split("\\s+"));
    }

    /** What somebody has filed by hand stays. */
    private static void takeBack(EntityManager manager, SuperviseeEntity person, CaseStep step, String code) {
        FileEntity file = file(manager, person.id());
        FileEntity.Paper paper = file.papers().get(code);
        if (paper != null && paper.step() != null && step.recordType().equals(paper.filedBy())) {
            file.remove(code);
        }
    }

    private void put(EntityManager manager, SuperviseeEntity person, CaseStep step, String code) {
        FileEntity file = file(manager, person.id());
        if (!file.papers().containsKey(code)) {
            file.put(
                    code,
                    new FileEntity.Paper(
                            null,
                            Shanghai.dayOf(step.at() == null ? desk.now() : step.at()),
                            step.recordType(),
                            desk.now(),
                            step.recordId()));
        }
    }

    /** The person's file; a new one if nothing was filed yet. */
    static FileEntity file(EntityManager manager, String superviseeId) {
        FileEntity file = manager.find(FileEntity.class, superviseeId);
        if (file == null) {
            file = new FileEntity(superviseeId);
            manager.persist(file);
        }
        return file;
    }
}
