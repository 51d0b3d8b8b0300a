package org.anjiao.driver.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class JsonTest {
    private static Json read(String text) throws NotJson {
        return Json.read(text.getBytes(UTF_8));
    }

    @Example
    void membersAreFoundOrNothingIs() throws NotJson {
        Json json = read("{\"a\":{\"b\":[1,\"2\",null]},\"id\":48241179,\"f\":true,\"n\":null,\"big\":1e300}");
        assertThat(json.get("a").get("b").items().get(0).number()).isEqualTo(1);
        assertThat(json.get("a").get("b").items().get(1).number()).isEqualTo(2);
        assertThat(json.get("a").get("b").items().get(2).isPresent()).isFalse();
        assertThat(json.get("id").text()).isEqualTo("48241179");
        assertThat(json.get("big").text()).isEqualTo("1E+300");
        assertThat(read("1e2147483647").text()).as("never written out").isEqualTo("1E+2147483647");
        assertThat(json.get("f").flag()).isTrue();
        assertThat(json.get("n").text()).isNull();
        assertThat(json.get("x").get("y").number()).isNaN();
        assertThat(json.get("x").items()).isEmpty();
        assertThat(json.get("x").itemsOrSelf()).isEmpty();
        assertThat(json.get("a").itemsOrSelf()).containsExactly(json.get("a"));
        assertThat(json.get("a").get("b").itemsOrSelf()).hasSize(3);
    }

    @Example
    void anotherKindThanWantedIsRefused() throws NotJson {
        Json json = read("{\"a\":{},\"t\":\"x\"}");
        assertThatThrownBy(() -> json.get("a").text()).isInstanceOf(NotJson.class);
        assertThatThrownBy(() -> json.get("a").number()).isInstanceOf(NotJson.class);
        assertThatThrownBy(() -> json.get("t").number()).isInstanceOf(NotJson.class);
        assertThatThrownBy(() -> json.get("t").flag()).isInstanceOf(NotJson.class);
        assertThatThrownBy(() -> json.get("t").items()).isInstanceOf(NotJson.class);
    }

    @Example
    void whatIsNotOneValueWithinBoundsIsRefused() {
        for (String text : List.of(
                "",
                "{",
                "{}{}",
                "{\"a\":1,\"a\":2}",
                "nul",
                "[".repeat(40) + "]".repeat(40),
                "1".repeat(50),
                "15E3994000000",
                "\"" + "x".repeat(70_000) + "\"")) {
            assertThatThrownBy(() -> read(text)).isInstanceOf(NotJson.class);
        }
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll @Size(max = 100) byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property(tries = 3000)
    void damagedTextIsReadOrRefused(@ForAll Random random) {
        byte[] bytes = "{\"a\":[1.5e3,{\"b\":\"\\u5b89\"}],\"c\":[true,null],\"d\":-0}".getBytes(UTF_8);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(96));
        }
        readOrRefuse(bytes);
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            Json json = Json.read(bytes);
            json.get("a").items();
            json.get("d").text();
            assertThat(json.toString()).isNotNull();
        } catch (NotJson e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll String text, @ForAll long whole, @ForAll boolean flag) throws NotJson {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("text", text);
        members.put("numbers", List.of(whole, 34.2594));
        members.put("flag", flag);
        members.put("nothing", null);
        Assume.that(StandardCharsets.UTF_8.newEncoder().canEncode(text)); // halves of characters cannot
        Json read = Json.read(Json.write(members));
        assertThat(read.get("text").text()).isEqualTo(text);
        assertThat(read.get("numbers").items().get(0).text()).isEqualTo(Long.toString(whole));
        assertThat(read.get("numbers").items().get(1).number()).isEqualTo(34.2594);
        assertThat(read.get("flag").flag()).isEqualTo(flag);
        assertThat(new String(Json.write(members), StandardCharsets.UTF_8)).doesNotContain("nothing\":");
    }
}
