package io.westbound.deploy.sample;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The source files of the sample press, with its address filled in. */
public final class SampleSources {

    private static final String BASE = "${base}";

    private SampleSources() {}

    /**
     * Writes the source files into a folder, which is created if absent.
     *
     * @param base address of the running press
     * @return the folder
     * @throws IOException if the folder cannot be written
     */
    public static Path write(Path folder, URI base) throws IOException {
        Files.createDirectories(folder);
        String address = base.toString().replaceAll("/$", "");
        for (String file : SampleResources.index("sources/index.txt")) {
            String yaml = SampleResources.text("sources/" + file);
            Files.writeString(folder.resolve(file), yaml.replace(BASE, address));
        }
        return folder;
    }
}
