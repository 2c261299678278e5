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

    private static final String WHAT = "磁盘 disk";
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
            return List.of(unusable(existing + " 不可写", existing + " cannot be written to"));
        }
        try {
            return List.of(room(folder, Files.getFileStore(existing)));
        } catch (IOException e) {
            return List.of(unusable("无法读取磁盘状态：" + e, "The disk cannot be read"));
        }
    }

    private static Finding unusable(String chinese, String english) {
        return Finding.wrong(WHAT, chinese, english)
                .mend(
                        "用 data 或 --data 换一个目录，或给运行用户写权限",
                        "Choose another folder with data or --data, or grant the right to write");
    }

    private static Finding room(Path folder, FileStore store) throws IOException {
        long free = store.getUsableSpace();
        double share = (double) free / Math.max(1, store.getTotalSpace());
        String room = String.format(Locale.ROOT, "%.1f GiB（%.0f %%）", (double) free / GIB, share * 100);
        String chinese = folder + " 剩余 " + room;
        if (free < GIB) {
            return Finding.wrong(WHAT, chinese, "Too little is free")
                    .mend("清理磁盘，或缩短主题 pages 的保留时间", "Make room, or shorten the retention of the topic pages");
        }
        return share < LITTLE
                ? Finding.doubtful(WHAT, chinese, "Little is free")
                        .mend("尽快清理：低于 10 % 会报警 DiskFilling", "Make room soon: below 10 % DiskFilling fires")
                : Finding.well(WHAT, chinese, "Enough is free");
    }
}
