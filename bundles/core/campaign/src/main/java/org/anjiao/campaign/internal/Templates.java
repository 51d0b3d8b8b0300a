package org.anjiao.campaign.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The templates that come with this bundle, and those that campaigns have kept. */
final class Templates {
    /** Codes of the templates in this bundle. */
    static final List<String> INSTALLED = List.of("SN-2019-YHPC");

    private final Map<String, Template> kept = new ConcurrentHashMap<>();

    /** The text of a template of this bundle. */
    Optional<String> text(String code) {
        if (!INSTALLED.contains(code)) {
            return Optional.empty();
        }
        try (InputStream in = Templates.class.getResourceAsStream(code + ".xml")) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template that a campaign has kept; it never changes, so it is read once. */
    Template of(CampaignEntity campaign) {
        return kept.computeIfAbsent(campaign.code(), code -> TemplateReader.read(campaign.templateText()));
    }
}
