package org.anjiao.supervisee.internal.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.table.TableRow;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.sheet.RowErrors;
import org.anjiao.supervisee.internal.sheet.SheetHeading;
import org.anjiao.supervisee.internal.sheet.SheetRow;

/** Judges one row by itself: everything but whether the person or the number is there already. */
final class RowParser {
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{4,32}");
    private static final int MAX_NAME = 60;
    private static final int MAX_PHONE = 20;
    private static final int MAX_ADDRESS = 200;

    private final SheetHeading heading;
    private final ImportUnits units;
    private final LocalDate today;
    private final RowErrors errors;

    RowParser(SheetHeading heading, ImportUnits units, LocalDate today, RowErrors errors) {
        this.heading = heading;
        this.units = units;
        this.today = today;
        this.errors = errors;
    }

    /** The person, or empty if the row has errors, which are then recorded. */
    Optional<NewPerson> parse(TableRow row) {
        return new Judgement(new SheetRow(heading, row, errors)).person();
    }

    /** The judgement of one row. */
    private final class Judgement {
        private final SheetRow row;

        Judgement(SheetRow row) {
            this.row = row;
        }

        Optional<NewPerson> person() {
            String number = number();
            String name = row.text(ImportColumn.NAME, MAX_NAME);
            LocalDate from = row.date(ImportColumn.TERM_FROM);
            LocalDate to = row.date(ImportColumn.TERM_TO);
            LocalDate registered = row.date(ImportColumn.REGISTERED_ON);
            checkTerm(from, to, registered);
            IdNumber idNumber = idNumber(registered);
            LocalDate birth = idNumber == null ? null : idNumber.birthDate().orElse(null);
            checkSexAndBirth(idNumber, birth);
            Category category = category();
            String unitId = unit();
            Set<KeyCategory> keys = row.codes(ImportColumn.KEY_CATEGORIES, KeyCategory.values(), KeyCategory::zh);
            String phone = row.text(ImportColumn.PHONE, MAX_PHONE);
            String address = row.text(ImportColumn.ADDRESS, MAX_ADDRESS);
            if (!row.good()) {
                return Optional.empty();
            }
            return Optional.of(new NewPerson(
                    number, name, idNumber, birth, category, from, to, registered, unitId, keys, phone, address));
        }

        private String number() {
            String text = row.cell(ImportColumn.NUMBER);
            if (text != null && !NUMBER.matcher(text).matches()) {
                error(ImportColumn.NUMBER, SuperviseeProblem.NUMBER_FORMAT, text);
            }
            return text;
        }

        private IdNumber idNumber(LocalDate registered) {
            String text = row.cell(ImportColumn.ID_NUMBER);
            if (text == null) {
                return null;
            }
            try {
                return IdNumber.judged(ImportColumn.ID_NUMBER.heading(), text, registered == null ? today : registered);
            } catch (ProblemException wrong) {
                row.error(ImportColumn.ID_NUMBER, wrong);
                return null;
            }
        }

        private void checkSexAndBirth(IdNumber number, LocalDate birth) {
            Sex sex = row.code(ImportColumn.SEX, Sex.values(), Sex::zh);
            LocalDate stated = row.date(ImportColumn.BIRTH_DATE);
            if (number == null) {
                return;
            }
            if (sex != null && sex != number.sex()) {
                error(
                        ImportColumn.SEX,
                        SuperviseeProblem.SEX_MISMATCH,
                        sex.zh(),
                        number.sex().zh());
            }
            if (stated != null && !stated.equals(birth)) {
                error(
                        ImportColumn.BIRTH_DATE,
                        SuperviseeProblem.BIRTH_DATE_MISMATCH,
                        stated.toString(),
                        birth.toString());
            }
        }

        private void checkTerm(LocalDate from, LocalDate to, LocalDate registered) {
            if (from != null && to != null && to.isBefore(from)) {
                error(ImportColumn.TERM_TO, SuperviseeProblem.END_BEFORE_BEGIN, from.toString(), to.toString());
                return;
            }
            if (registered != null && (registered.isAfter(today) || (to != null && registered.isAfter(to)))) {
                error(ImportColumn.REGISTERED_ON, SuperviseeProblem.REGISTERED_OUTSIDE_TERM, registered.toString());
            }
        }

        private Category category() {
            String text = row.cell(ImportColumn.CATEGORY);
            if (text == null) {
                return null;
            }
            return Arrays.stream(Category.values())
                    .filter(category -> category.code().equals(text))
                    .findFirst()
                    .orElseGet(() -> row.code(ImportColumn.CATEGORY, text, Category.values(), Category::zh));
        }

        private String unit() {
            String code = row.cell(ImportColumn.UNIT_CODE);
            if (code == null) {
                return null;
            }
            ImportUnits.Answer answer = units.answer(code);
            if (answer.problem() != null) {
                error(ImportColumn.UNIT_CODE, answer.problem(), code);
            }
            return answer.unitId();
        }

        private void error(ImportColumn column, ProblemCode code, Object... arguments) {
            row.error(column, code, arguments);
        }
    }
}
