package org.anjiao.device.spi.http;

/**
 * A header field.
 *
 * @param name a token (RFC 9110 section 5.1)
 * @param value printable ASCII, spaces, tabs and bytes from 0x80 as ISO-8859-1; without blanks at its ends
 */
public record HttpField(String name, String value) {
    public HttpField {
        if (!HttpText.isToken(name)) {
            throw new IllegalArgumentException("not the name of a field");
        }
        value = value.strip();
        if (!HttpText.isFieldValue(value)) {
            throw new IllegalArgumentException("not the value of field " + name);
        }
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
