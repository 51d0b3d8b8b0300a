package org.anjiao.supervisee.internal.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.spi.PersonFollower;

/** A domain above with one table of its own: what is open follows, what is over stays. */
final class OpenThings implements PersonFollower {
    private final DataSource database;

    OpenThings(DataSource database) {
        this.database = database;
        write("create table tst_thing (id int primary key, person varchar(36), unit varchar(36), is_open int)");
    }

    /** A row of the table. */
    record Thing(int id, String person, String unit, boolean open) {}

    void add(int id, String person, String unit) {
        write("insert into tst_thing (id, person, unit, is_open) values (?, ?, ?, 1)", id, person, unit);
    }

    void close(int id) {
        write("update tst_thing set is_open = 0 where id = ?", id);
    }

    List<Thing> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id, person, unit, is_open from tst_thing order by id");
                ResultSet rows = select.executeQuery()) {
            List<Thing> things = new ArrayList<>();
            while (rows.next()) {
                things.add(new Thing(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getInt(4) == 1));
            }
            return things;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String module() {
        return "test-things";
    }

    @Override
    public void follow(Caller caller, String superviseeId, String unitId) {
        write("update tst_thing set unit = ? where person = ? and is_open = 1", unitId, superviseeId);
    }

    @Override
    public void open(BiConsumer<String, String> open) {
        all().stream().filter(Thing::open).forEach(thing -> open.accept(thing.person(), thing.unit()));
    }

    private void write(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
