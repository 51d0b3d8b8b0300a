package org.anjiao.supervisee.internal.daily;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.internal.sheet.SheetRow;

/** The cells of a row that name the person. Persons of other units are not told from those that do not exist. */
final class PersonCells {
    private static final String FIELD = "superviseeId";
    private static final DailyColumn NUMBER = DailyColumn.required("矫正编号", FIELD, "", "");
    private static final DailyColumn NAME = DailyColumn.optional("姓名", "name", "，须与编号相符", "测试对象01");
    static final List<DailyColumn> COLUMNS = List.of(NUMBER, NAME);

    private final Desk desk;
    private final Caller caller;
    private final Map<String, Optional<Named>> found = new HashMap<>();

    PersonCells(Desk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    private record Named(String id, String name) {}

    /** The person's identifier; null if the row is wrong. */
    String read(SheetRow row) {
        String number = row.cell(NUMBER);
        String name = row.cell(NAME);
        if (number == null) {
            return null;
        }
        Named person = found.computeIfAbsent(number, this::find).orElse(null);
        if (person == null) {
            row.error(NUMBER, SuperviseeProblem.IMPORT_PERSON_UNKNOWN, number);
            return null;
        }
        if (name != null && !name.equals(person.name())) {
            row.error(NAME, SuperviseeProblem.IMPORT_PERSON_NAME, name, number);
        }
        return person.id();
    }

    private Optional<Named> find(String number) {
        return desk.around()
                .jpa()
                .txExpr(manager -> manager.createQuery(
                                "select p from SuperviseeEntity p where p.number = :number", SuperviseeEntity.class)
                        .setParameter("number", number)
                        .getResultStream()
                        .filter(person -> desk.files().permits(caller, Permission.CASE_RECORD, person))
                        .map(person -> new Named(person.id(), person.name()))
                        .findFirst());
    }
}
