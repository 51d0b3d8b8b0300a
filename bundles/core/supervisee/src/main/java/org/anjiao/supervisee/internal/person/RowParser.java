package org.anjiao.supervisee.internal.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.table.TableRow;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.SuperviseeProblem;

/** Judges one row by itself: everything but whether the person or the number is there already. */
final class RowParser {
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{4,32}");
    private static final Pattern SEPARATOR = Pattern.compile("[、,，;；\\s]+");
    private static final int MAX_NAME = 60;
    private static final int MAX_PHONE = 20;
    private static final int MAX_ADDRESS = 200;

    private final ImportHeading heading;
    private final ImportUnits units;
    private final LocalDate today;
    private final RowErrors errors;

    RowParser(ImportHeading heading, ImportUnits units, LocalDate today, RowErrors errors) {
        this.heading = heading;
        this.units = units;
        this.today = today;
        this.errors = errors;
    }

    /** The person, or empty if the row has errors, which are then recorded. */
    Optional<NewPerson> parse(TableRow row) {
        return new Judgement(row).person();
    }

    /** The judgement of one row. */
    private final class Judgement {
        private final TableRow row;
        private final int errorsBefore = errors.count();

        Judgement(TableRow row) {
            this.row = row;
        }

        Optional<NewPerson> person() {
            String number = number();
            String name = text(ImportColumn.NAME, MAX_NAME);
            LocalDate from = date(ImportColumn.TERM_FROM);
            LocalDate to = date(ImportColumn.TERM_TO);
            LocalDate registered = date(ImportColumn.REGISTERED_ON);
            checkTerm(from, to, registered);
            IdNumber idNumber = idNumber(registered);
            LocalDate birth = idNumber == null ? null : idNumber.birthDate().orElse(null);
            checkSexAndBirth(idNumber, birth);
            Category category = category();
            String unitId = unit();
            Set<KeyCategory> keys = keyCategories();
            String phone = text(ImportColumn.PHONE, MAX_PHONE);
            String address = text(ImportColumn.ADDRESS, MAX_ADDRESS);
            if (errors.count() > errorsBefore) {
                return Optional.empty();
            }
            return Optional.of(new NewPerson(
                    number, name, idNumber, birth, category, from, to, registered, unitId, keys, phone, address));
        }

        /** The cell; null if it is empty, which is an error in a required column. */
        private String cell(ImportColumn column) {
            String text = heading.cell(row.cells(), column);
            if (!text.isEmpty()) {
                return text;
            }
            if (column.required()) {
                error(column, CommonProblem.FIELD_REQUIRED, column.heading());
            }
            return null;
        }

        private String text(ImportColumn column, int max) {
            String text = cell(column);
            if (text != null && text.length() > max) {
                error(column, SuperviseeProblem.TEXT_TOO_LONG, column.heading(), max);
            }
            return text;
        }

        private String number() {
            String text = cell(ImportColumn.NUMBER);
            if (text != null && !NUMBER.matcher(text).matches()) {
                error(ImportColumn.NUMBER, SuperviseeProblem.NUMBER_FORMAT, text);
            }
            return text;
        }

        private IdNumber idNumber(LocalDate registered) {
            String text = cell(ImportColumn.ID_NUMBER);
            if (text == null) {
                return null;
            }
            try {
                return IdNumber.judged(ImportColumn.ID_NUMBER.heading(), text, registered == null ? today : registered);
            } catch (ProblemException wrong) {
                errors.add(row.number(), ImportColumn.ID_NUMBER, wrong);
                return null;
            }
        }

        private void checkSexAndBirth(IdNumber number, LocalDate birth) {
            String sexText = cell(ImportColumn.SEX);
            Sex sex = sexText == null ? null : code(ImportColumn.SEX, sexText, Sex.values(), Sex::zh);
            LocalDate stated = date(ImportColumn.BIRTH_DATE);
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

        private LocalDate date(ImportColumn column) {
            String text = cell(column);
            if (text == null) {
                return null;
            }
            Matcher matcher = DATE.matcher(text);
            try {
                if (matcher.matches()) {
                    return LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)));
                }
            } catch (DateTimeException noSuchDay) {
                // Reported below like any other text that is no date.
            }
            error(column, SuperviseeProblem.DATE_FORMAT, text);
            return null;
        }

        private Category category() {
            String text = cell(ImportColumn.CATEGORY);
            if (text == null) {
                return null;
            }
            return Arrays.stream(Category.values())
                    .filter(category -> category.code().equals(text))
                    .findFirst()
                    .orElseGet(() -> code(ImportColumn.CATEGORY, text, Category.values(), Category::zh));
        }

        private Set<KeyCategory> keyCategories() {
            Set<KeyCategory> categories = EnumSet.noneOf(KeyCategory.class);
            String text = cell(ImportColumn.KEY_CATEGORIES);
            if (text != null) {
                SEPARATOR
                        .splitAsStream(text)
                        .filter(part -> !part.isEmpty())
                        .map(part -> code(ImportColumn.KEY_CATEGORIES, part, KeyCategory.values(), KeyCategory::zh))
                        .filter(category -> category != null)
                        .forEach(categories::add);
            }
            return categories;
        }

        private String unit() {
            String code = cell(ImportColumn.UNIT_CODE);
            if (code == null) {
                return null;
            }
            ImportUnits.Answer answer = units.answer(code);
            if (answer.problem() != null) {
                error(ImportColumn.UNIT_CODE, answer.problem(), code);
            }
            return answer.unitId();
        }

        /** The constant with that Chinese text or name; null with an error if there is none. */
        private <E extends Enum<E>> E code(ImportColumn column, String text, E[] values, Function<E, String> zh) {
            for (E value : values) {
                if (zh.apply(value).equals(text) || value.name().equals(text)) {
                    return value;
                }
            }
            String all = Arrays.stream(values).map(zh).collect(Collectors.joining("、"));
            error(column, SuperviseeProblem.UNKNOWN_CODE, text, all);
            return null;
        }

        private void error(ImportColumn column, ProblemCode code, Object... arguments) {
            errors.add(row.number(), column, code, arguments);
        }
    }

    /** Whether the row is a remark of the template. */
    static boolean isRemark(List<String> cells) {
        return cells.get(0).startsWith("#");
    }
}
