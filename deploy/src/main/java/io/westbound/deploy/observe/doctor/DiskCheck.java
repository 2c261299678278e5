package io.westbound.deploy.observe.doctor;

import io.westbound.deploy.config.WestboundConfig;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Room and rights for the data folder. */
final class DiskCheck implements Check {

    private static final long GIB = 1L << 30;
    private static final double LITTLE = 0.1;

    @Override
    public List<Finding> look(WestboundConfig config) {
        Path folder = config.data().toAbsolutePath();
        Path existing = folder;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return List.of(Finding.wrong(
                    "disk", existing + " cannot be written to", "choose another folder with data or --data"));
        }
        try {
            return List.of(room(folder, Files.getFileStore(existing)));
        } catch (IOException e) {
            return List.of(Finding.wrong("disk", e.toString(), "choose another folder with data or --data"));
        }
    }

    private static Finding room(Path folder, FileStore store) throws IOException {
        long free = store.getUsableSpace();
        double share = (double) free / Math.max(1, store.getTotalSpace());
        String says =
                String.format(Locale.ROOT, "%.1f GiB (%.0f %%) free for %s", (double) free / GIB, share * 100, folder);
        if (free < GIB) {
            return Finding.wrong("disk", says, "make room, or shorten the retention of the topic pages");
        }
        return share < LITTLE
                ? Finding.doubtful("disk", says, "make room soon: below 10 % an alert fires")
                : Finding.well("disk", says);
    }
}
