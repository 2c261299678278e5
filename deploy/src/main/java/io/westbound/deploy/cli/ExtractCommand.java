package io.westbound.deploy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.westbound.ingest.fetch.CharsetSniffer;
import io.westbound.streams.article.ArticleExtractor;
import io.westbound.streams.article.Extraction;
import io.westbound.streams.article.PageInput;
import io.westbound.streams.article.Tables;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads pages and prints the articles found in them. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        header = "提取正文。 Prints the article of a page as JSON.",
        description = {
            "",
            "A page that is no article gets a line with \"refused\", one that cannot be read a line with \"error\"; the rest go",
            "on. Exit code 1 when a page or a folder could not be read, 2 when the command is wrong.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  westbound extract page.html --url https://example.com/2023/04/07/a.html",
            "  westbound extract --jsonl folder/ > articles.jsonl"
        })
public final class ExtractCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SUFFIXES = List.of(".html", ".htm", ".shtml", ".xhtml", ".pdf");
    private static final long LARGEST = 64L << 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER|URL",
            description = "Page or PDF file, folder of them, or address.")
    @SuppressWarnings("NullAway.Init")
    private List<String> places;

    @Option(names = "--jsonl", description = "One compact line a file.")
    private boolean jsonl;

    @Option(names = "--charset", paramLabel = "NAME", description = "Charset of the files, for example GB18030.")
    private @Nullable String charset;

    @Option(names = "--url", paramLabel = "URL", description = "Address the page was fetched from.")
    private @Nullable URI url;

    private boolean failed;

    @Override
    public Integer call() {
        if (charset != null && !isCharset(charset)) {
            throw wrong("--charset: '" + charset + "' is no charset of this Java; for example UTF-8");
        }
        if (url != null && (places.size() > 1 || isAddress(places.get(0)) || isFolder(places.get(0)))) {
            throw wrong("--url is the address of one file; give that file alone");
        }
        ArticleExtractor extractor = ArticleExtractor.load(Tables.builtIn());
        for (String place : places) {
            for (String page : pages(place)) {
                print(read(extractor, page));
            }
        }
        return failed ? 1 : 0;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isAddress(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    private static boolean isFolder(String place) {
        try {
            return !isAddress(place) && Files.isDirectory(Path.of(place));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private List<String> pages(String place) {
        if (!isFolder(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.walk(Path.of(place))) {
            List<String> pages = files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(file -> SUFFIXES.stream().anyMatch(file.toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .toList();
            if (pages.isEmpty()) {
                throw new IOException("holds no " + String.join(", ", SUFFIXES));
            }
            return pages;
        } catch (IOException | UncheckedIOException e) {
            failed = true;
            spec.commandLine().getErr().println("westbound: cannot read folder " + place + ": " + e.getMessage());
            return List.of();
        }
    }

    private ObjectNode read(ArticleExtractor extractor, String page) {
        try {
            PageInput input = isAddress(page) ? PageDownload.get(URI.create(page), charset) : file(Path.of(page));
            Extraction extraction = extractor.extract(input);
            failed |= extraction instanceof Extraction.Failed;
            return ArticleJson.of(name(page), input.url(), extraction);
        } catch (NoSuchFileException e) {
            return fault(page, "no such file: " + page);
        } catch (AccessDeniedException e) {
            return fault(page, "not allowed to read: " + page);
        } catch (IOException | IllegalArgumentException e) {
            return fault(page, String.valueOf(e.getMessage()));
        }
    }

    private ObjectNode fault(String page, String message) {
        failed = true;
        return ArticleJson.error(name(page), isAddress(page) ? null : url, message);
    }

    private static String name(String page) {
        return isAddress(page) ? page : page.substring(page.lastIndexOf(File.separatorChar) + 1);
    }

    private PageInput file(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("larger than " + (LARGEST >> 20) + " MiB: " + file);
        }
        byte[] body = Files.readAllBytes(file);
        String used = charset != null
                ? charset
                : CharsetSniffer.sniff(body, null).charset().name();
        return PageInput.ofBytes(body, used, url, null, Instant.now(), null, null);
    }

    private void print(ObjectNode line) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            out.println(
                    jsonl
                            ? JSON.writeValueAsString(line)
                            : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
    }
}
