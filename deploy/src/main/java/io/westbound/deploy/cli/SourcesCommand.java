package io.westbound.deploy.cli;

import io.westbound.deploy.config.ConfigException;
import io.westbound.deploy.config.Setting;
import io.westbound.deploy.config.Settings;
import io.westbound.event.Discovery;
import io.westbound.event.FetchPurpose;
import io.westbound.ingest.IngestConfig;
import io.westbound.ingest.fetch.UrlResolver;
import io.westbound.ingest.probe.SourceProbe;
import io.westbound.ingest.probe.SourceProposal;
import io.westbound.ingest.source.Cadence;
import io.westbound.ingest.source.Source;
import io.westbound.ingest.source.SourceCatalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Tools for the person who adds a source. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        header = "信源：列出、试抓、新增。 Lists, checks and proposes sources.",
        description = {
            "",
            "Examples:",
            "  westbound sources list",
            "  westbound sources check cninfo-fulltext",
            "  westbound sources add https://example.com/news/",
            ""
        })
public final class SourcesCommand {

    private static final int SHOWN = 10;

    @Option(
            names = "--sources",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            description = "Folder of source files. Default: the shipped catalogue.")
    @Nullable
    Path folder;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Configuration file (YAML), for ingest.contact.")
    @Nullable
    Path config;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            scope = ScopeType.INHERIT,
            description = "Where the owner of a site reaches you; overrides ingest.contact.")
    @Nullable
    String contact;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private SourceCatalogue catalogue() {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new ConfigException("--sources " + folder + " is no folder");
        }
        return folder == null ? SourceCatalogue.bundled() : SourceCatalogue.read(folder);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            header = "列出信源。 Lists sources and what is wrong with their files.")
    int list() {
        PrintWriter out = Console.out(spec);
        SourceCatalogue catalogue = catalogue();
        for (SourceCatalogue.SourceFile file : catalogue.files().values()) {
            Source source = file.source();
            String state = source.enabled() ? "" : "  (" + source.disabledReason() + ")";
            out.printf("%-32s %s %-20s %s%s%n", source.id(), source.grade(), source.type(), source.nameZh(), state);
        }
        long enabled = catalogue.files().values().stream()
                .filter(file -> file.source().enabled())
                .count();
        out.printf("%d sources, %d at work%n", catalogue.files().size(), enabled);
        catalogue.problems().forEach(out::println);
        out.flush();
        return catalogue.problems().isEmpty() ? 0 : 2;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            header = "试抓一次。 Fetches sources once and shows what would be found, and what is wrong.")
    int check(
            @Parameters(
                            paramLabel = "ID",
                            arity = "0..1",
                            description = "One source; all that are enabled if left out.")
                    @Nullable
                    String id)
            throws IOException {
        SourceCatalogue catalogue = catalogue();
        PrintWriter err = spec.commandLine().getErr();
        catalogue.problems().forEach(err::println);
        List<Source> chosen = catalogue.files().values().stream()
                .map(SourceCatalogue.SourceFile::source)
                .filter(source -> source.id().equals(id) || (id == null && source.enabled()))
                .toList();
        if (chosen.isEmpty()) {
            err.println("westbound: " + (id == null ? "no source is at work" : "no such source: " + id));
            return 2;
        }
        Progress progress = new Progress(err);
        boolean well = true;
        try (SourceProbe probe = probe()) {
            for (int i = 0; i < chosen.size(); i++) {
                progress.at(i, chosen.size(), chosen.get(i).id());
                boolean good = check(probe, chosen.get(i), Console.out(spec));
                well &= good;
            }
        }
        progress.end();
        return !catalogue.problems().isEmpty() ? 2 : well ? 0 : 1;
    }

    private static boolean check(SourceProbe probe, Source source, PrintWriter out) {
        boolean well = true;
        for (SourceProbe.Finding finding : probe.check(source)) {
            boolean good = finding.trouble().isEmpty();
            well &= good;
            out.printf("%s  %s  %s%n", source.id(), finding.url(), good ? told(finding) : "FAILED " + finding.told());
            finding.found().stream()
                    .limit(SHOWN)
                    .forEach(found -> out.printf(
                            "    %s  %s  %s%n",
                            found.getPublished() == null
                                    ? "-"
                                    : found.getPublished().atZone(Cadence.ZONE).toLocalDateTime(),
                            found.getTitle(),
                            found.getUrl()));
            out.flush();
        }
        return well;
    }

    /** Counts, and what a person would want to mend before the source goes to work. */
    private static String told(SourceProbe.Finding finding) {
        List<Discovery> documents = finding.found().stream()
                .filter(found -> found.getPurpose() == FetchPurpose.DOCUMENT)
                .toList();
        long untitled =
                documents.stream().filter(found -> found.getTitle().isBlank()).count();
        long undated =
                documents.stream().filter(found -> found.getPublished() == null).count();
        return documents.size() + " documents, " + finding.charset()
                + (untitled > 0 ? ", " + untitled + " without a title" : "")
                + (undated > 0 ? ", " + undated + " without a date" : "")
                + (documents.size() < finding.found().size() ? ", next page found" : "");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            header = "由网址生成信源文件。 Proposes a source file for an address.")
    int add(
            @Parameters(paramLabel = "URL", description = "A list page, feed or sitemap.") String url,
            @Option(names = "--allow-loopback", description = "The address lies on this machine.") boolean loopback)
            throws IOException {
        if (UrlResolver.resolve("", url).isEmpty()) {
            spec.commandLine().getErr().println("westbound: " + url + " is no http or https address");
            return 2;
        }
        try (SourceProbe probe = probe()) {
            SourceProposal proposal = SourceProposal.of(probe, url, loopback);
            if (!proposal.trouble().isEmpty()) {
                spec.commandLine().getErr().println("westbound: " + proposal.trouble());
                return 1;
            }
            Console.out(spec).print(proposal.yaml());
            Console.out(spec).flush();
            return 0;
        }
    }

    private SourceProbe probe() {
        Setting wanted = Settings.load(config)
                .with("ingest.contact", contact, "--contact")
                .get("ingest.contact");
        if (wanted.text().isBlank()) {
            throw wanted.expected("an address at which the owner of a site reaches you; give --contact");
        }
        IngestConfig crawl = IngestConfig.standard(null, Path.of(""), wanted.text());
        return new SourceProbe(crawl.userAgent(), crawl.delay(), crawl.maxCrawlDelay());
    }
}
