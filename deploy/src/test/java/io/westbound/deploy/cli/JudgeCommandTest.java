package io.westbound.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.westbound.streams.reference.KnowledgeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JudgeCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void judgesLineByLineAndGoesOnBehindAMalformedOne() throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), """
                {"id":"1","title":"海盛电子拟在安康投资建设生产基地"}
                not json
                {"id":"3"}
                {"id":"4","title":"关于办公地址变更的公告","company":"海盛电子(600995)"}
                """);
        int code = run(new JudgeCommand(), file.toString());
        List<String> lines = out.toString().lines().toList();
        assertThat(code).isEqualTo(2);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("{\"id\":\"1\",\"intent\":true").contains("\"stage\":\"commit\"", "安康");
        assertThat(lines.get(1)).startsWith("{\"line\":2,\"error\":\"not valid JSON");
        assertThat(lines.get(2))
                .isEqualTo("{\"id\":\"3\",\"error\":\"neither \\\"title\\\" nor \\\"text\\\" is given\"}");
        assertThat(lines.get(3)).startsWith("{\"id\":\"4\",\"intent\":false");
    }

    @Test
    void readsUtf8AndGb18030LineByLine() throws IOException {
        String line = "{\"id\":\"1\",\"title\":\"海盛电子拟在安康投资建设生产基地\"}\r\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("\uFEFF" + line).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(line.getBytes(Charset.forName("GB18030")));
        bytes.writeBytes(new byte[] {'{', (byte) 0xFF, (byte) 0xFF, '}', '\n'});
        Path file = Files.write(folder.resolve("mixed.jsonl"), bytes.toByteArray());
        assertThat(run(new JudgeCommand(), file.toString())).isEqualTo(2);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("安康").isEqualTo(lines.get(1));
        assertThat(lines.get(2)).isEqualTo("{\"line\":3,\"error\":\"neither UTF-8 nor GB18030 text\"}");
    }

    @Test
    void anEmptyFileHasNoVerdicts() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.jsonl"), "\n \n");
        assertThat(run(new JudgeCommand(), file.toString(), "--explain")).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void explainsForPeople() throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), "{\"id\":\"1\",\"title\":\"海盛电子拟在安康投资建厂\"}\n");
        assertThat(run(new JudgeCommand(), file.toString(), "--explain")).isZero();
        assertThat(out.toString()).contains("有迁移意向 / intent", "【海盛电子拟在安康投资建厂】", "有明确的新址");
    }

    @Test
    void coloursTheCardOnlyWhenAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), "{\"id\":\"1\",\"title\":\"海盛电子拟在安康投资建厂\"}\n");
        assertThat(run(new JudgeCommand(), file.toString(), "--explain", "--color", "never"))
                .isZero();
        assertThat(out.toString()).contains("【").doesNotContain("\u001b");
        assertThat(run(new JudgeCommand(), file.toString(), "--explain", "--color=always"))
                .isZero();
        assertThat(out.toString()).contains("\u001b[32;4m安康\u001b[0m");
        assertThat(run(new JudgeCommand(), file.toString(), "--color=rainbow")).isEqualTo(2);
    }

    @Test
    void flagsANameThatOnlyLooksLikeAFirms() throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), """
                {"id":"1","title":"格力-电器拟在安康投资建厂"}
                {"id":"2","title":"格力电器拟在安康投资建厂"}
                """);
        assertThat(run(new JudgeCommand(), file.toString())).isZero();
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        alike -> assertThat(alike).contains("\"firmId\":\"cn:000651\",\"lookalike\":true"),
                        plain -> assertThat(plain)
                                .contains("\"firmId\":\"cn:000651\"")
                                .doesNotContain("lookalike"));
        assertThat(run(new JudgeCommand(), file.toString(), "--explain")).isZero();
        assertThat(out.toString()).contains("格力-电器 (形似名 / look-alike)", "企业名称的写法形似而不同", "[firm-lookalike]");
    }

    @Test
    void refusesToEvaluateNothingOrOneFold() throws IOException {
        Path empty = Files.writeString(folder.resolve("gold.jsonl"), "\n");
        assertThatThrownBy(() -> EvaluateCommand.items(empty))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("gold.jsonl:1: has no labelled document");
        for (String folds : List.of("1", "-3")) {
            assertThat(run(new EvaluateCommand(), empty.toString(), "--folds", folds))
                    .isEqualTo(2);
        }
    }

    @Test
    void trainsAndEvaluates() throws IOException {
        List<String> gold = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            gold.add("{\"id\":\"" + i + "\",\"source\":\"s\",\"title\":\"关于签订搬迁补偿协议的公告\",\"company\":\"甲" + i
                    + "\",\"gold\":{\"verdict\":\"intent\",\"signals\":[]}}");
            gold.add("{\"id\":\"n" + i + "\",\"source\":\"s\",\"title\":\"关于办公地址搬迁的公告\",\"company\":\"乙" + i
                    + "\",\"gold\":{\"verdict\":\"no\",\"signals\":[]}}");
        }
        Path file = Files.write(folder.resolve("gold.jsonl"), gold);
        Path model = folder.resolve("own/model");
        assertThat(run(new TrainCommand(), file.toString(), "--out", model.toString()))
                .isZero();
        assertThat(model.resolve("weights.tsv")).content().contains("threshold", "act-compensate");
        assertThat(model.resolve("report.txt")).content().contains("five folds by company", "Brier");
        assertThat(run(
                        new EvaluateCommand(),
                        file.toString(),
                        "--diff",
                        folder.resolve("own").toString()))
                .isZero();
        assertThat(out.toString()).contains("F1 1.000", "0 verdicts changed");
    }

    @Test
    void findsMeasuresAndTrainsNames() throws IOException {
        Path text = Files.writeString(folder.resolve("news.txt"), "沃尔玛宣布关店\n天气晴好\n");
        assertThat(run(new NamesCommand(), "find", text.toString())).isZero();
        assertThat(out.toString().lines().toList()).containsExactly("[[\"沃尔玛\",0,3]]", "[]");
        String line = "{\"text\":\"沃尔玛宣布关店\",\"label\":{\"company\":{\"沃尔玛\":[[0,2]]}}}\n";
        Path gold = Files.writeString(folder.resolve("names.jsonl"), line.repeat(5));
        Path own = folder.resolve("own");
        assertThat(run(
                        new NamesCommand(),
                        "train",
                        gold.toString(),
                        "--rows",
                        "1-4",
                        "--out",
                        own.resolve("model").toString()))
                .isZero();
        assertThat(run(new NamesCommand(), "evaluate", gold.toString(), "--rows", "5-5", "--knowledge", own.toString()))
                .isZero();
        assertThat(out.toString()).contains("on its own 4 sentences", "F1 1.000  (1 right of 1 found, 1 labelled)");
        assertThat(run(new NamesCommand(), "evaluate", gold.toString(), "--rows", "all"))
                .isEqualTo(2);
    }

    private int run(Object command, String... arguments) {
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(out));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(arguments);
    }
}
