package org.anjiao.device.internal.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PartitionedTableTest {
    @Test
    void aMonthAndADayBeginAtMidnightInShanghai() {
        long last = Instant.parse("2019-03-31T15:59:59.999Z").toEpochMilli();
        assertThat(PartitionedTable.POSITIONS.at(last))
                .isEqualTo(new Part("dev_position_201903", at("2019-02-28T16:00:00Z"), last + 1));
        assertThat(PartitionedTable.POSITIONS.at(last + 1).name()).isEqualTo("dev_position_201904");
        assertThat(PartitionedTable.FRAMES.at(last))
                .isEqualTo(new Part("dev_frame_block_20190331", at("2019-03-30T16:00:00Z"), last + 1));
        assertThat(PartitionedTable.FRAMES.at(last + 1).name()).isEqualTo("dev_frame_block_20190401");
    }

    /** Also over the summer times of 1986 to 1991. */
    @Property
    void partsFollowEachOtherWithoutGapOrOverlap(
            @ForAll PartitionedTable table, @ForAll @LongRange(min = 0, max = 4_102_444_800_000L) long time) {
        Part part = table.at(time);
        assertThat(part.holds(time)).isTrue();
        assertThat(table.at(part.from())).isEqualTo(part);
        assertThat(table.at(part.until()).from()).isEqualTo(part.until());
        assertThat(table.at(part.until()).name()).isGreaterThan(part.name());
    }

    private static long at(String text) {
        return Instant.parse(text).toEpochMilli();
    }
}
