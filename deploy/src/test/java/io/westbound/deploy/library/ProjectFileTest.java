package io.westbound.deploy.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.westbound.event.Project;
import io.westbound.schemas.Topics;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFileTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final List<String> FORBIDDEN = List.of("零地价", "税收…返还");
    private static final String CHINESE = """
            项目编号,项目名称,行业代码,关键词,投资额（万元）,用地（亩）,状态,简介,联系单位
            p-1,"线路板产业园,二期",C39、C38,线路板；连接器,"12,000",80,招商中,"一期满
            二期待建",招商局 029-00000000
            p-2,纺织园,C17,,,,已签约,,
            """;

    @TempDir
    Path folder;

    @BeforeAll
    static void trustTheEvents() {
        assertThat(Topics.PROJECTS.partitions()).isEqualTo(1);
    }

    @Test
    void chineseHeadingsAndUnitsAreUnderstood() throws IOException {
        ProjectFile file = ProjectFile.parse("库.csv", CHINESE, FORBIDDEN, NOW);
        assertThat(file.faults()).isEmpty();
        Project first = file.projects().get(0);
        assertThat(first.getTitle()).isEqualTo("线路板产业园,二期");
        assertThat(first.getIndustries()).containsExactly("C39", "C38");
        assertThat(first.getKeywords()).containsExactly("线路板", "连接器");
        assertThat(first.getInvestmentCny()).isEqualTo(120_000_000);
        assertThat(first.getLandMu()).isEqualTo(80);
        assertThat(first.getStatus()).isEqualTo("open");
        assertThat(file.projects().get(1).getStatus()).isEqualTo("signed");
    }

    @Test
    void aSpreadsheetsEncodingIsFound() throws IOException {
        Path file = folder.resolve("p.csv");
        Files.write(file, CHINESE.getBytes(Charset.forName("GB18030")));
        List<Project> expected = ProjectFile.parse("", CHINESE, FORBIDDEN, NOW).projects();
        assertThat(ProjectFile.read(file, FORBIDDEN, NOW).projects()).isEqualTo(expected);
        Files.writeString(file, CHINESE, StandardCharsets.UTF_16);
        assertThat(ProjectFile.read(file, FORBIDDEN, NOW).projects()).isEqualTo(expected);
        Files.writeString(file, "\ufeff" + CHINESE, StandardCharsets.UTF_16LE);
        assertThat(ProjectFile.read(file, FORBIDDEN, NOW).projects()).isEqualTo(expected);
        Files.writeString(file, "\ufeff" + CHINESE);
        assertThat(ProjectFile.read(file, FORBIDDEN, NOW).projects()).isEqualTo(expected);
    }

    @Test
    void englishHeadingsWorkInAnyOrder() throws IOException {
        ProjectFile file = ProjectFile.parse("p.csv", "Title,ID,keywords\nA park,p1,PCB\n", FORBIDDEN, NOW);
        assertThat(file.faults()).isEmpty();
        assertThat(file.projects()).extracting(Project::getProjectId).containsExactly("p1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|p.csv:1: the file is empty",
                "id,title,soup|p.csv:1: the heading 'soup' is unknown",
                "编号,行业|p.csv:1: the column 'title' is missing",
                "id,title,industries;,t,C39|p.csv:2: the column 'id' is empty",
                "id,title,industries;p1,,C39|p.csv:2: the column 'title' is empty",
                "id,title,industries;p 1,t,C39|p.csv:2: id 'p 1': expected letters",
                "id,title,industries;p1,t,39|p.csv:2: 行业 '39': expected GB/T 4754 divisions",
                "id,title,industries;p1,t,|p.csv:2: 行业 and 关键词 are both empty",
                "id,title,industries;p1,t,C39;p1,u,C38|p.csv:3: id 'p1' is given on line 2 too",
                "id,title,industries,投资额;p1,t,C39,many|p.csv:2: investment 'many': expected a number",
                "id,title,industries,投资额;p1,t,C39,-3|p.csv:2: investment '-3': expected a number above 0",
                "id,title,industries,状态;p1,t,C39,soon|p.csv:2: status 'soon': expected one of",
                "id,title,industries;p1,零地价园,C39|p.csv:2: '零地价园' promises what the fair-competition rules",
                "id,title,industries,联系方式;p1,t,C39,13800000000|p.csv:2: contact '13800000000': expected an office",
                "id,title,industries,链接;p1,t,C39,javascript:1|p.csv:2: link 'javascript:1': expected an http",
                "id,title,industries;p1,t,C39,more|p.csv:2: 4 cells, but 3 headings",
            })
    void aWrongLineIsNamed(String csv, String complaint) throws IOException {
        ProjectFile file = ProjectFile.parse("p.csv", csv.replace(";", "\n") + "\n", FORBIDDEN, NOW);
        assertThat(file.faults()).extracting(ProjectFault::toString).anyMatch(each -> each.startsWith(complaint));
    }

    @Test
    void aComplaintNamesTheLineOnWhichItsRowBegins() throws IOException {
        String csv = "id,title,industries\np1,\"two\nlines\",C39\n\n,,\np2,,C39\n";
        assertThat(ProjectFile.parse("p.csv", csv, FORBIDDEN, NOW).faults())
                .extracting(ProjectFault::line)
                .containsExactly(6);
    }
}
