package org.anjiao.rest.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;
import javax.ws.rs.ext.Provider;
import org.anjiao.platform.Shanghai;

/** Reads dates and instants from the query; a date where an instant is asked for means the end of that day, 24:00. */
@Provider
final class TimeParameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        if (rawType == Instant.class) {
            return (ParamConverter<T>) new InstantConverter();
        }
        if (rawType == LocalDate.class) {
            return (ParamConverter<T>) new DateConverter();
        }
        return null;
    }

    private static final class InstantConverter implements ParamConverter<Instant> {
        @Override
        public Instant fromString(String value) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            // A plus sign that the client forgot to escape arrives as a blank.
            String text = value.replace(' ', '+');
            return text.length() == 10
                    ? Shanghai.endOf(LocalDate.parse(text))
                    : OffsetDateTime.parse(text).toInstant();
        }

        @Override
        public String toString(Instant value) {
            return value.toString();
        }
    }

    private static final class DateConverter implements ParamConverter<LocalDate> {
        @Override
        public LocalDate fromString(String value) {
            return value == null || value.isEmpty() ? null : LocalDate.parse(value);
        }

        @Override
        public String toString(LocalDate value) {
            return value.toString();
        }
    }
}
