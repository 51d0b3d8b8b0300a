package org.anjiao.device.spi.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.UndecodableFrame;

class PublicationTest {
    @Example
    void standsAsInThePacketOfMqtt() throws UndecodableFrame {
        Publication publication = new Publication("a/b", Frame.owning("{}".getBytes(UTF_8)));
        assertThat(publication.toFrame()).hasToString("0003612f627b7d");
        assertThat(Publication.read(publication.toFrame())).isEqualTo(publication);
        assertThat(publication.text()).isEqualTo("{}");
    }

    @Example
    void whatNobodyCanPublishIsRefused() {
        Frame nothing = Frame.owning(new byte[0]);
        for (String topic : List.of("", "a/+", "#", "a\0b", "安".repeat(400))) {
            assertThatThrownBy(() -> new Publication(topic, nothing)).isInstanceOf(IllegalArgumentException.class);
        }
        Frame large = Frame.owning(new byte[Publication.MAX_PAYLOAD + 1]);
        assertThatThrownBy(() -> new Publication("a", large)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll @Size(max = 64) byte[] bytes) {
        Frame frame = Frame.copyOf(bytes);
        try {
            assertThat(Publication.read(frame).toFrame()).isEqualTo(frame);
        } catch (UndecodableFrame e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
