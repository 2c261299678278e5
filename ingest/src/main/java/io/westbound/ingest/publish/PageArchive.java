package io.westbound.ingest.publish;

import io.westbound.event.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Writes pages to a WARC file, compressed by record. Not thread-safe. */
public final class PageArchive implements AutoCloseable {

    private final WarcWriter writer;

    /** Opens a new file; an old one of that name is replaced. */
    public PageArchive(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        this.writer = new WarcWriter(channel, WarcCompression.GZIP);
    }

    /** Adds a page as a response. The body is the decoded one, so headers about its encoding are left out. */
    public void add(Page page) throws IOException {
        byte[] body = new byte[page.getBody().remaining()];
        page.getBody().duplicate().get(body);
        String type = page.getHeaders().getOrDefault("content-type", page.getContentType());
        HttpResponse http = new HttpResponse.Builder(page.getStatus(), "OK")
                .addHeader("Content-Type", type)
                .body(MediaType.parse(page.getContentType()), body)
                .build();
        writer.write(new WarcResponse.Builder(URI.create(page.getUrl()))
                .date(page.getFetchedAt())
                .body(http)
                .build());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
