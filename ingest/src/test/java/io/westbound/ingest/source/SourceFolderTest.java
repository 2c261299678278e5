package io.westbound.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {

    @TempDir
    Path folder;

    @Test
    void onlyAFileWhoseTextChangedIsUnderstoodAnew() throws IOException {
        write("a.yml", "id: a\nname: {zh: 甲}\nurl: http://a.example.com/\n");
        write("b.yml", "id: b\nname: {zh: 乙}\nurl: http://b.example.com/\n");
        SourceFolder files = new SourceFolder(folder);
        SourceCatalogue first = files.get();
        write("b.yml", "id: b\nname: {zh: 乙}\nurl: http://b.example.com/new\n");
        SourceCatalogue second = files.get();

        assertThat(source(second, "a")).isSameAs(source(first, "a"));
        assertThat(source(second, "b").urls()).containsExactly("http://b.example.com/new");
    }

    @Test
    void aBrokenFileIsAProblemUntilItIsRepairedOrGone() throws IOException {
        write("a.yml", "id: a\nname: {zh: 甲}\n");
        SourceFolder files = new SourceFolder(folder);
        assertThat(files.get().problems()).hasSize(1);
        assertThat(files.get().problems()).hasSize(1);
        Files.delete(folder.resolve("a.yml"));
        assertThat(files.get().problems()).isEmpty();
    }

    @Test
    void withoutAFolderItIsTheShippedCatalogue() {
        assertThat(new SourceFolder(null).get().files()).hasSizeGreaterThan(60);
    }

    private static Source source(SourceCatalogue catalogue, String id) {
        return java.util.Objects.requireNonNull(catalogue.files().get(id)).source();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
