package org.anjiao.rest.internal.export;

import java.util.List;
import java.util.Locale;

/** The language of headings and words in a table. */
enum Language {
    ZH,
    EN;

    /** @param wished by the header {@code Accept-Language}, the best first; Chinese unless English comes first */
    static Language of(List<Locale> wished) {
        boolean english = !wished.isEmpty() && wished.get(0).getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? EN : ZH;
    }
}
