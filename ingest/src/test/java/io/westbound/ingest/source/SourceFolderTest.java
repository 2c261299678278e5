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
        files.get();
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
        files.get();
        assertThat(files.get().problems()).isEmpty();
    }

    @Test
    void aFileThatIsBeingWrittenOrReplacedIsWhatItWas() throws IOException {
        String whole = "id: a\nname: {zh: 甲}\nurl: http://a.example.com/\nscope: {pattern: '/doc/'}\n";
        write("a.yml", whole);
        SourceFolder files = new SourceFolder(folder);
        Source first = source(files.get(), "a");
        write("a.yml", "id: a\nname: {zh: 甲}\nurl: http://a.example.com/\n");
        assertThat(source(files.get(), "a")).isSameAs(first);
        Files.delete(folder.resolve("a.yml"));
        assertThat(source(files.get(), "a")).isSameAs(first);
        write("a.yml", whole);
        assertThat(source(files.get(), "a")).isSameAs(first);
        write("b.yml", "id: b\nname: {zh: 乙}\nurl: http://b.example.com/\n");
        assertThat(files.get().files()).containsOnlyKeys("a");
        assertThat(files.get().files()).containsOnlyKeys("a", "b");
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
