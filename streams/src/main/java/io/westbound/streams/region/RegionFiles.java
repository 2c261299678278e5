package io.westbound.streams.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one region: a file of the user's own folder replaces the bundled one of the same name. A table that says
 * nothing of the place itself may be taken from another region.
 */
final class RegionFiles {

    private static final int VERSION_DIGITS = 8;

    /** Tables that hold as well for another region of the country. */
    private static final Set<String> SHARED = Set.of(
            "provinces.tsv",
            "policy.tsv",
            "kinds.tsv",
            "combinations.tsv",
            "openness.tsv",
            "fit.tsv",
            "industries.tsv",
            "factors.tsv",
            "talking.tsv",
            "forbidden.tsv",
            "services.tsv",
            "calendar.tsv");

    private final @Nullable Path knowledge;
    private final @Nullable Path folder;
    private final String region;
    private final MessageDigest digest;
    private @Nullable RegionFiles basis;

    /**
     * @param knowledge the user's folder of knowledge; null: only what is bundled
     * @param region name of the region's folder
     */
    RegionFiles(@Nullable Path knowledge, String region) {
        this.knowledge = knowledge;
        this.folder = knowledge == null ? null : knowledge.resolve("region").resolve(region);
        this.region = region;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the shared tables that this region lacks from another. */
    void basedOn(String other) {
        basis = new RegionFiles(knowledge, other);
    }

    /** The rows of a table; lines that start with {@code #} are comments. */
    List<RegionRow> rows(String name) {
        String content = content(name);
        digest.update(content.getBytes(StandardCharsets.UTF_8));
        List<RegionRow> rows = new ArrayList<>();
        int line = 0;
        for (String text : content.split("\r?\n", -1)) {
            line++;
            if (!text.isBlank() && !text.startsWith("#")) {
                rows.add(new RegionRow("region/" + region + "/" + name, line, List.of(text.split("\t", -1))));
            }
        }
        return rows;
    }

    /** Fingerprint of all that was read. */
    String version() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_DIGITS);
    }

    private String content(String name) {
        try {
            Path own = folder == null ? null : folder.resolve(name);
            if (own != null && Files.isRegularFile(own)) {
                return Files.readString(own);
            }
            return bundled(name);
        } catch (IOException e) {
            throw new UncheckedIOException("region/" + region + "/" + name + " cannot be read as UTF-8 text", e);
        }
    }

    private String bundled(String name) throws IOException {
        String path = "/knowledge/region/" + region + "/" + name;
        try (InputStream in = RegionFiles.class.getResourceAsStream(path)) {
            if (in == null && basis != null && SHARED.contains(name)) {
                return basis.content(name);
            }
            if (in == null) {
                throw new RegionException(
                        "region/" + region + "/" + name, "is neither bundled nor in the folder " + folder);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
