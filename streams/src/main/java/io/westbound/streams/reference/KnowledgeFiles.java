package io.westbound.streams.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads knowledge files: the user's own where present, else the bundled one; keeps a fingerprint of all it read.
 * Thread-safe.
 */
final class KnowledgeFiles {
    private static final String BUNDLED = "/knowledge/";
    private static final char REPLACEMENT = '\uFFFD';
    private static final String OWN_FIRMS = "firms/listed.extra.csv";
    private static final Pattern ADDITIONS = Pattern.compile("\\.extra(?=\\.[a-z]+$)");
    private static final Pattern TYPE = Pattern.compile("(?=\\.[a-z]+$)");

    private final @Nullable Path userFolder;
    private final Map<String, byte[]> digests = new ConcurrentSkipListMap<>();

    KnowledgeFiles(@Nullable Path userFolder) {
        if (userFolder != null && !Files.isDirectory(userFolder)) {
            throw new KnowledgeException(
                    userFolder.toString(), 0, "is not a folder; expected a folder of knowledge files");
        }
        this.userFolder = userFolder;
    }

    /** A table by its path below the knowledge folder; a user's {@code x.extra.tsv} is read behind {@code x.tsv}. */
    Table table(String path) {
        Table table = Table.parse(path, content(path));
        Path extra = userFolder == null
                ? null
                : userFolder.resolve(TYPE.matcher(path).replaceFirst(".extra"));
        if (extra == null || !Files.exists(extra)) {
            return table;
        }
        byte[] additions = bytes(extra);
        seen(extra.getFileName() + " of " + path, additions);
        return table.and(
                Table.parse(extra.toString(), text(extra.toString(), additions)).rows());
    }

    /** The firms of {@code firms/listed.tsv}, then those of the user's {@code listed.extra.tsv} and {@code listed.extra.csv}. */
    Table firms() {
        Table table = table("firms/listed.tsv");
        Path own = userFolder == null ? null : userFolder.resolve(OWN_FIRMS);
        if (own == null || !Files.exists(own)) {
            return table;
        }
        byte[] csv = bytes(own);
        seen(OWN_FIRMS, csv);
        return table.and(new FirmsCsv(own.toString(), table("firms/headings.tsv")).rows(FirmsCsv.decoded(csv)));
    }

    /** The words in a column of the bundled table: the classes that the engine knows. */
    Set<String> bundledWords(String path, int column) {
        Set<String> words = new HashSet<>();
        Table.parse(path, text(path, bundled(path))).rows().forEach(row -> words.add(row.optional(column)));
        return words;
    }

    /**
     * Holds the user's folder against the bundled files, so that a misspelt file is not passed over in silence. What lies in
     * a region's folder is the region's own.
     *
     * @throws KnowledgeException if the folder has a table that nobody reads
     */
    void requireKnownFiles() {
        if (userFolder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(userFolder)) {
            files.filter(Files::isRegularFile).forEach(this::requireKnown);
        } catch (IOException e) {
            throw new KnowledgeException(String.valueOf(userFolder), "cannot be read", e);
        }
    }

    private void requireKnown(Path file) {
        String path = String.valueOf(userFolder == null ? file : userFolder.relativize(file))
                .replace('\\', '/');
        boolean table =
                path.endsWith(".tsv") || path.endsWith(".csv") || path.startsWith("firms/") && path.endsWith(".txt");
        if (table
                && !path.equals(OWN_FIRMS)
                && !path.startsWith("region/")
                && KnowledgeFiles.class.getResource(
                                BUNDLED + ADDITIONS.matcher(path).replaceFirst(""))
                        == null) {
            throw new KnowledgeException(file.toString(), 0, "is no knowledge file; nothing would read it");
        }
    }

    /**
     * The first twelve hexadecimal digits of the SHA-256 of everything read so far; the same in whatever order the files were
     * read.
     */
    String fingerprint() {
        MessageDigest all = sha256();
        digests.forEach((file, digest) -> {
            all.update(file.getBytes(StandardCharsets.UTF_8));
            all.update(digest);
        });
        return HexFormat.of().formatHex(all.digest()).substring(0, 12);
    }

    private void seen(String file, byte[] content) {
        digests.put(file, sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String content(String path) {
        Path own = userFolder == null ? null : userFolder.resolve(path);
        Path replaced = own != null && Files.exists(own) ? own : null;
        byte[] content = replaced == null ? bundled(path) : bytes(replaced);
        seen(path, content);
        return text(replaced == null ? path : replaced.toString(), content);
    }

    private static String text(String file, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            throw new KnowledgeException(file, "cannot be read as UTF-8 text");
        }
        return text;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new KnowledgeException(file.toString(), "cannot be read", e);
        }
    }

    private static byte[] bundled(String path) {
        try (InputStream stream = KnowledgeFiles.class.getResourceAsStream(BUNDLED + path)) {
            if (stream == null) {
                throw new KnowledgeException(path, 0, "is neither bundled nor in the user's folder");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
