package org.anjiao.supervisee.internal.completeness;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.organization.Axis;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.Unit;
import org.anjiao.platform.store.StoreException;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.completeness.FileBoard;
import org.anjiao.supervisee.internal.completeness.FileLaw.Case;
import org.anjiao.supervisee.internal.completeness.FileLaw.Required;
import org.anjiao.supervisee.internal.desk.Desk;

/** Counts the completeness of all files of a unit's subtree in one pass: one row a person, whatever is on file. */
final class FileCensus {
    private static final int FETCH_ROWS = 1000;
    /** Up to so many units the index of units reads fewer rows than a pass over all persons. */
    private static final int FEW_UNITS = 32;

    private static final String SELECT = "select s.unit_id, s.category, s.registered_on, s.term_to,"
            + " case when s.phone is null then 0 else 1 end, case when s.address is null then 0 else 1 end, f.codes,"
            + " s.minor_regime"
            + " from sup_supervisee s left join sup_file f on f.supervisee_id = s.id where s.status = '"
            + Status.ACTIVE + "'";

    private final Desk desk;

    FileCensus(Desk desk) {
        this.desk = desk;
    }

    FileBoard board(String unitId) {
        // Outside a transaction PostgreSQL's driver would fetch all rows at once.
        return desk.around().transactions().required(() -> new Pass(unitId).board());
    }

    /** One reading of the table. */
    private final class Pass {
        private final LocalDate today = desk.today();
        private final FileLaw law = new FileLaw(desk.around().policy(), today);
        private final Map<Case, Required> required = new HashMap<>();
        private final Map<String, Set<String>> codes = new HashMap<>();
        private final Map<String, Jurisdiction> jurisdictions = new HashMap<>();
        private final Map<String, FileSum> sumOfUnit = new HashMap<>();
        private final Map<String, FileSum> below = new LinkedHashMap<>();
        private final FileSum own;
        private final List<String> units;

        Pass(String unitId) {
            OrganizationTree tree = desk.around().organization().tree(Axis.REPORTING, desk.now());
            own = new FileSum(desk.around().organization().unit(unitId, desk.now()));
            units = tree.unitsBelow(unitId);
            for (Unit child : desk.around().organization().children(unitId, desk.now())) {
                FileSum sum = new FileSum(child);
                below.put(child.id(), sum);
                tree.unitsBelow(child.id()).forEach(unit -> sumOfUnit.put(unit, sum));
            }
        }

        FileBoard board() {
            try (Connection connection = desk.around().dataSource().getConnection()) {
                if (units.size() <= FEW_UNITS) {
                    for (String unit : units) {
                        read(connection, unit);
                    }
                } else {
                    read(connection, null);
                }
            } catch (SQLException e) {
                throw new StoreException("Case files: " + e.getMessage(), e);
            }
            return new FileBoard(
                    own.figures(), below.values().stream().map(FileSum::figures).toList());
        }

        private void read(Connection connection, String unit) throws SQLException {
            Set<String> wanted = unit == null ? new HashSet<>(units) : Set.of(unit);
            try (PreparedStatement statement =
                    connection.prepareStatement(unit == null ? SELECT : SELECT + " and s.unit_id = ?")) {
                statement.setFetchSize(FETCH_ROWS);
                if (unit != null) {
                    statement.setString(1, unit);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        if (wanted.contains(rows.getString(1))) {
                            count(rows);
                        }
                    }
                }
            }
        }

        private void count(ResultSet row) throws SQLException {
            String unit = row.getString(1);
            Required asked = required.computeIfAbsent(
                    new Case(
                            jurisdictions.computeIfAbsent(unit, id -> desk.jurisdiction(id, today)),
                            Category.valueOf(row.getString(2)),
                            day(row.getDate(3)),
                            exit(row.getDate(4).toLocalDate()),
                            row.getBoolean(8)),
                    law::required);
            Set<String> there = codes.computeIfAbsent(present(row), text -> {
                Set<String> all = new HashSet<>(FileBook.ALWAYS);
                all.addAll(FileEntity.codes(text));
                return all;
            });
            List<String> missing =
                    asked.codes().filter(code -> !there.contains(code)).toList();
            own.add(asked.size(), missing);
            FileSum child = sumOfUnit.get(unit);
            if (child != null) {
                child.add(asked.size(), missing);
            }
        }

        private static String present(ResultSet row) throws SQLException {
            String filed = row.getString(7);
            StringBuilder text = new StringBuilder(filed == null ? "" : filed);
            if (row.getInt(5) == 1) {
                text.append(text.isEmpty() ? "" : " ").append("phone");
            }
            if (row.getInt(6) == 1) {
                text.append(text.isEmpty() ? "" : " ").append("address");
            }
            return text.toString();
        }

        private LocalDate exit(LocalDate termTo) {
            return termTo.isBefore(today) ? termTo : null;
        }

        private static LocalDate day(Date day) {
            return day == null ? null : day.toLocalDate();
        }
    }
}
