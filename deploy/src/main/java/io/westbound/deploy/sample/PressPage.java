package io.westbound.deploy.sample;

import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** The bytes of one URL with their validators. */
final class PressPage {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final byte[] body;
    private final String contentType;
    private final ZonedDateTime lastModified;
    private final String etag;

    PressPage(String text, Charset charset, String contentType, LocalDateTime lastModified) {
        this.body = text.getBytes(charset);
        this.contentType = contentType;
        this.lastModified = lastModified.atZone(CHINA).truncatedTo(ChronoUnit.SECONDS);
        this.etag = '"' + digest(body) + '"';
    }

    byte[] body() {
        return body.clone();
    }

    String contentType() {
        return contentType;
    }

    ZonedDateTime lastModified() {
        return lastModified;
    }

    String etag() {
        return etag;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
