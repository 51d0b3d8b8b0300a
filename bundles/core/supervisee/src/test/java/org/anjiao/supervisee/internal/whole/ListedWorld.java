package org.anjiao.supervisee.internal.whole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.due.DueState;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.sensitive.SensitiveBook;
import org.anjiao.supervisee.internal.whole.AllLists.Listed;
import org.anjiao.supervisee.rights.CorrectableField;
import org.anjiao.supervisee.sensitive.NewSensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveCase;

/** Some persons of three offices with rows in every list; one of the persons is a sensitive case. */
final class ListedWorld implements AutoCloseable {
    static final int ROWS = 45;
    private static final List<String> OFFICES = List.of("610103001", "610103002", "610104001");

    final WholeCase whole;
    final List<Listed> lists;
    /** Known to {@link #named}, the agency's head and the city only. */
    final String sensitive;

    final Caller named;

    private final Map<String, String> officeOf = new HashMap<>();

    ListedWorld(TestStore store) {
        whole = new WholeCase(store);
        whole.at("2026-02-01T09:00");
        named = whole.world.account("named", "610103001", Role.OFFICE_OFFICER);
        Random random = new Random(7);
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            persons.add(person(OFFICES.get(i % OFFICES.size()), 1 + i % 4));
        }
        sensitive = persons.get(0);
        mark(sensitive);
        lists = AllLists.of(whole);
        RowFiller filler = new RowFiller(whole, random, named());
        for (Listed list : lists) {
            fill(filler, list, persons, random);
        }
    }

    private String person(String office, int month) {
        Map<String, String> row = TestWorld.goodRow();
        row.put("执行单位代码", office);
        row.put("矫正结束日期", "2027-0%d-01".formatted(month));
        whole.world.importRows(whole.world.province, row);
        String id = whole.world
                .registry
                .list(whole.world.province, new SuperviseeQuery(null, row.get("身份证号"), null, null, null, 1))
                .items()
                .get(0)
                .id();
        officeOf.put(id, "u-" + office);
        return id;
    }

    private void mark(String person) {
        SensitiveBook book = new SensitiveBook(whole.desk);
        SensitiveCase marker =
                book.propose(whole.world.beilin, new NewSensitiveCase(person, "媒体关注的案件", List.of("named")));
        book.decide(whole.world.agencyHead, marker.id(), marker.version(), true, null);
    }

    private Map<String, Supplier<Object>> named() {
        String sealed = whole.world.registry.encrypt("REPORT", "内容");
        Map<String, Supplier<Object>> named = new HashMap<>();
        named.put("id", whole.world::nextId);
        named.put("version", () -> null);
        for (String empty : List.of("answers", "zoneIds", "met", "companions", "documents", "codes")) {
            named.put(empty, () -> "");
        }
        named.put("kinds", () -> "");
        String phone = whole.world.registry.seal(CorrectableField.PHONE, "13800000000");
        named.put("field", () -> CorrectableField.PHONE);
        named.put("newValue", () -> phone);
        named.put("oldValue", () -> phone);
        String idNumber = whole.world
                .registry
                .seal("idNumber", TestWorld.anotherIdNumber())
                .sealed();
        named.put("idNumber", () -> idNumber);
        named.put("content", () -> sealed);
        return named;
    }

    private void fill(RowFiller filler, Listed list, List<String> persons, Random random) {
        boolean once = list.id().equals(AllLists.PERSON);
        if (list.entity().equals("SuperviseeEntity")) {
            return;
        }
        Set<String> optional = Set.copyOf(optional(list));
        for (int i = 0; i < (once ? persons.size() : ROWS); i++) {
            // Everybody has one row at least, and one that is open where only such are listed.
            boolean first = i < persons.size();
            String person = persons.get(first ? i : random.nextInt(persons.size()));
            String office = officeOf.get(person);
            Map<String, Object> fields = new HashMap<>();
            fields.put("superviseeId", person);
            for (String unit : List.of("unitId", "fromUnitId", "toUnitId")) {
                fields.put(unit, office);
            }
            fields.put("fromCountyId", office.substring(0, 8));
            fields.put("toOfficeId", null);
            fields.put("number", i + 100);
            if (list.person() == null) {
                fields.put("reference", "R" + i);
            }
            if (first && list.entity().equals("DueEntity")) {
                fields.put("state", DueState.OPEN);
            }
            filler.add(list.entity(), fields, optional);
        }
    }

    /** The fields by which the list is ordered and that may be empty. */
    private static Collection<String> optional(Listed list) {
        return switch (list.entity()) {
            case "LeaveEntity",
                    "RecommitEntity",
                    "TransferEntity",
                    "PermitEntity",
                    "ExemptionEntity",
                    "RiskEntity",
                    "PlanEntity",
                    "ClassEntity",
                    "EmOrderEntity",
                    "MedicalExtensionEntity",
                    "TerminationEntity" -> List.of("decidedAt", "reportBy");
            case "MeasureEntity" -> List.of("decidedAt", "issuedAt", "documentNumber");
            case "ProceedingEntity" -> List.of("replyDueOn", "decidedOn");
            case "ReferralEntity" -> List.of("reportedOn");
            case "AbsenceEntity" -> List.of("letterSentAt", "foundOn");
            case "ReportEntity" -> List.of("judgedAt");
            case "GroupEntity" -> List.of("untilAt");
            case "DetentionEntity" -> List.of("endedOn");
            case "AssessmentEntity" -> List.of("decidedAt");
            default -> List.of();
        };
    }

    /** The keys of a list, as it names them itself when it is asked for another. */
    static List<String> keys(Listed list, Caller caller) {
        try {
            list.reading().page(caller, query("no such key", null, null, 1));
        } catch (ProblemException problem) {
            if (problem.code() == SuperviseeProblem.LIST_SORT_UNKNOWN) {
                return Arrays.asList(
                        problem.en().replaceFirst(".* its keys are ", "").split(", "));
            }
            throw problem;
        }
        throw new AssertionError(list + " takes any key");
    }

    static CaseQuery query(String sort, Boolean ascending, String cursor, int limit) {
        return new CaseQuery(null, null, null, null, sort, ascending, cursor, limit);
    }

    /** All rows, page after page. */
    static List<String> walk(Listed list, Caller caller, String sort, Boolean ascending, int size) {
        List<String> seen = new ArrayList<>();
        Page<String> page = list.reading().page(caller, query(sort, ascending, null, size));
        seen.addAll(page.items());
        while (page.next() != null) {
            page = list.reading().page(caller, query(sort, ascending, page.next(), size));
            seen.addAll(page.items());
        }
        return seen;
    }

    /** What is on record in a unit's subtree, with or without the sensitive case. */
    List<String> rows(Listed list, Caller caller, boolean withSensitive) {
        Set<String> offices = officeOf.values().stream()
                .filter(office -> office.startsWith(caller.unitId()))
                .collect(Collectors.toSet());
        String owner = list.person() == null ? "r.unitId" : "r." + list.person();
        return whole.desk
                .around()
                .jpa()
                .txExpr(manager -> manager.createQuery(
                                "select r." + list.id() + ", " + owner + " from " + list.entity() + " r where "
                                        + list.only(),
                                Object[].class)
                        .getResultStream()
                        .filter(row -> withSensitive || !sensitive.equals(row[1]))
                        .filter(row -> offices.contains(officeOf.getOrDefault((String) row[1], (String) row[1])))
                        .map(row -> (String) row[0])
                        .toList());
    }

    @Override
    public void close() {
        whole.close();
    }
}
