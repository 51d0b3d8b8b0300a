package org.anjiao.device.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class WholeMessagesTest {
    @Test
    void allThatIsThereIsOneFrameUpToTheLimit() {
        FrameScanner scanner = FrameScanner.ofWholeMessages(3);
        assertThat(scanner.scan(ByteBuffer.wrap(new byte[3]))).isEqualTo(Scan.frame(3));
        assertThat(scanner.scan(ByteBuffer.wrap(new byte[4])).outcome()).isEqualTo(Scan.Outcome.SKIP);
        assertThat(scanner.maxFrameLength()).isEqualTo(3);
    }
}
