package io.westbound.streams.intent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One article or filing as it is judged.
 *
 * @param id identity given by the caller, echoed nowhere but in the caller's own output
 * @param title headline, may be empty
 * @param text body, may be empty (many exchange filings are known by their title alone)
 * @param publisher name of the publishing site
 * @param published day of publication, for relative dates
 * @param filer the company that filed the document: name, code or both, such as {@code 长城电工(600192)}
 * @param homeDivision six-digit division code of the publisher, which resolves 我省 and 我市
 */
public record Document(
        String id,
        String title,
        String text,
        @Nullable String publisher,
        @Nullable LocalDate published,
        @Nullable String filer,
        @Nullable String homeDivision) {

    /** A document of which only title and text are known. */
    public static Document of(String title, String text) {
        return new Document("", title, text, null, null, null, null);
    }

    /** The same document with a filer. */
    public Document filedBy(String company) {
        return new Document(id, title, text, publisher, published, company, homeDivision);
    }
}
